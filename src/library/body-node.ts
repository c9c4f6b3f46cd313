/**
 * The body of a document as plain data: elements, text, and the portal's own tags (`<Fee id="…"/>`), which each
 * renderer resolves for itself. The same tree becomes a page and a picture.
 */
export type BodyNode = BodyElement | BodyTag | BodyText;
export interface BodyText {
  type: 'text';
  value: string;
}
export interface BodyElement {
  type: 'element';
  name: string;
  attributes: Record<string, string>;
  children: BodyNode[];
}
export interface BodyTag {
  type: 'tag';
  name: string;
  attributes: Record<string, string>;
  children: BodyNode[];
  line: number;
}
