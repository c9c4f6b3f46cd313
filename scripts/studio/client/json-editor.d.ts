/** What the desk uses of a library that ships no types (https://github.com/json-editor/json-editor#options). */
declare module '@json-editor/json-editor' {
  export class JSONEditor {
    static readonly defaults: { language: string; languages: Record<string, Record<string, string>> };
    constructor(element: HTMLElement, options: Record<string, unknown>);
    getValue(): unknown;
    on(event: 'ready' | 'change', listener: () => void): void;
    destroy(): void;
  }
}
