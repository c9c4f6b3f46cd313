import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';

type Path = (string | number)[];
type Fields = Record<string, unknown>;

const YAML = { schema: 'core', lineWidth: 0 } as const;
/** A state as the desk writes it: on the first line of the fields. */
const OWN_LINE = /^(---\r?\n)state: \{.*\}\r?\n/;
const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A content file as an editor has it on the desk: its fields and its body. */
export interface Parts {
  /** Empty while its YAML cannot be read. */
  data: unknown;
  body: string;
}

/** The fields and the body of a file; a .yaml file is fields only. */
export function partsOf(text: string, hasBody: boolean): Parts {
  const yaml = hasBody ? (FRONTMATTER.exec(text)?.[1] ?? '') : text;
  const document = parseDocument(yaml, YAML);
  const data: unknown = document.errors.length > 0 ? {} : document.toJS();
  return { data, body: hasBody ? text.slice(FRONTMATTER.exec(text)?.[0].length ?? 0) : '' };
}

/**
 * A file with what an editor changed in its form, and nothing else: a changed word is written where the old one stood,
 * so that comments, order and the way of writing stay. Only where fields come or go are the fields written anew, and
 * then with their comments and in their order.
 * @param before what the form held when it was opened
 */
export function withFields(text: string, hasBody: boolean, before: unknown, after: unknown): string {
  const yaml = hasBody ? FRONTMATTER.exec(text)?.[1] : text;
  if (yaml === undefined) return `---\n${stringify(after, YAML)}---\n${text}`;
  const changed = changedYaml(`${yaml.replace(/\n$/, '')}\n`, before, after);
  if (!hasBody) return changed;
  const start = text.indexOf('\n') + 1;
  return `${text.slice(0, start)}${changed.replace(/\n$/, '')}${text.slice(start + yaml.length)}`;
}

/** A file with another body. */
export function withBody(text: string, body: string): string {
  const head = FRONTMATTER.exec(text)?.[0] ?? '';
  return `${head}${body}`;
}

/** A file with its state set, which stands first; none where it is given back as it was before states. */
export function withState(text: string, state: object): string {
  const { data } = partsOf(text, true);
  const fields = data as Fields;
  const line = stringify({ state }, { ...YAML, collectionStyle: 'flow' }).replace(/^\{ (.*) \}\n$/s, '$1\n');
  if (OWN_LINE.test(text)) return text.replace(OWN_LINE, (_, head: string) => head + line);
  if (fields['state'] !== undefined) return withFields(text, true, fields, { ...fields, state });
  return text.replace(/^---\r?\n/, (start) => start + line);
}

function changedYaml(yaml: string, before: unknown, after: unknown): string {
  const document = parseDocument(yaml, { ...YAML, keepSourceTokens: true });
  const edits: [Scalar, string][] = [];
  if (document.errors.length > 0 || !inPlace(document.contents, before, after, edits))
    return rewritten(document, before, after);
  return edits
    .sort(([a], [b]) => startOf(b) - startOf(a))
    .reduce((text, [{ range }, words]) => text.slice(0, range![0]) + words + text.slice(range![1]), yaml);
}

/** Collects the words that differ; false where more than words differs. */
function inPlace(node: unknown, before: unknown, after: unknown, edits: [Scalar, string][]): boolean {
  if (isSame(before, after)) return true;
  if (isMap(node) && isFields(before) && isFields(after)) {
    const keys = Object.keys(after);
    if (keys.length !== Object.keys(before).length || keys.some((key) => !(key in before))) return false;
    return keys.every((key) => inPlace(node.get(key, true), before[key], after[key], edits));
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
    return (
      before.length === after.length &&
      after.every((item, index) => inPlace(node.get(index, true), before[index], item, edits))
    );
  if (!isScalar(node) || node.type?.startsWith('BLOCK') || isFields(after) || Array.isArray(after))
    return false;
  edits.push([node, written(node, after)]);
  return true;
}

/** A value in the quotes that the old one had; in quotes too where it would not be read as itself. */
function written(node: Scalar, value: unknown): string {
  if (typeof value !== 'string') return String(value);
  if (node.type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  const plain = stringify(value, YAML).trim();
  const isPlain = node.type !== 'QUOTE_DOUBLE' && plain === value && !/[[\]{},#\n]|: /.test(value);
  return isPlain ? value : JSON.stringify(value);
}

function rewritten(document: Document, before: unknown, after: unknown): string {
  change(document, [], before, after);
  return document.toString({ lineWidth: 0 });
}

function change(document: Document, path: Path, before: unknown, after: unknown): void {
  if (isSame(before, after)) return;
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  // An empty list is written [], and what comes into it on lines of its own.
  if (isCollection(node) && node.items.length === 0) node.flow = false;
  if (isMap(node) && isFields(before) && isFields(after)) {
    for (const key of Object.keys(before)) if (!(key in after)) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after))
      if (key in before) change(document, [...path, key], before[key], value);
      else document.setIn([...path, key], document.createNode(value));
  } else if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    changeList(document, path, node.items as Node[], before, after);
  } else if (path.length > 0) document.setIn(path, document.createNode(after));
}

/** Items before and behind the changed stretch keep their nodes, and with them their comments. */
function changeList(
  document: Document,
  path: Path,
  nodes: Node[],
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  let first = 0;
  while (first < Math.min(before.length, after.length) && isSame(before[first], after[first])) first += 1;
  let last = 0;
  while (
    last < Math.min(before.length, after.length) - first &&
    isSame(before[before.length - 1 - last], after[after.length - 1 - last])
  )
    last += 1;
  const [gone, come] = [before.length - first - last, after.length - first - last];
  // Where items come and none goes, the old ones of the stretch are changed in their place.
  const kept = come >= gone ? gone : 0;
  for (let at = first; at < first + kept; at += 1) change(document, [...path, at], before[at], after[at]);
  const fresh = after.slice(first + kept, first + come).map((item) => document.createNode(item) as Node);
  nodes.splice(first + kept, gone - kept, ...fresh);
}

function startOf({ range }: Scalar): number {
  return range?.[0] ?? 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
