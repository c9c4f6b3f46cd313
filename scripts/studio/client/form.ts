import { JSONEditor } from '@json-editor/json-editor';
import { make } from './dom.ts';

/** What is wrong with a value, as the library of forms would say it: the check says it better. */
const FAULTS = Object.fromEntries(
  Object.keys(JSONEditor.defaults.languages['en'] ?? {})
    .filter((name) => name.startsWith('error_'))
    .map((name) => [name, '这一栏写得不对']),
);

/** One fault as the check tells it. */
export interface Fault {
  field: string;
  value: string;
  zh: { problem: string; remedy: string };
}

interface Field {
  schema: { 'x-words'?: string[]; title?: string };
  path: string;
  container: HTMLElement;
  setValue(value: unknown): void;
}

interface Editor {
  ready: boolean;
  editors: Record<string, Field | null>;
  getValue(): unknown;
  getEditor(path: string): Field | null;
  on(event: string, listener: (field: Field) => void): void;
  destroy(): void;
}

const WORDS = {
  error_notset: '要填写',
  button_add_row_title: '加一条',
  button_add_row_title_short: '加一条',
  button_move_down_title: '下移',
  button_move_up_title: '上移',
  button_delete_all: '全部删去',
  button_delete_all_title: '全部删去',
  button_delete_last: '删去最后一条',
  button_delete_last_title: '删去最后一条',
  button_delete_row_title: '删去',
  button_delete_row_title_short: '删去',
  button_delete_node_warning: '真的删去这一条吗？',
  button_delete_node_warning_title: '删去',
  button_collapse: '收起',
  button_expand: '展开',
  button_properties: '加一栏…',
  button_object_properties: '加一栏…',
  button_add: '加上',
  button_copy_row_title: '再写一条一样的',
  button_copy_row_title_short: '复制',
  button_add_property: '加上',
  default_array_item_title: '条',
};

/** The form of a file's fields. */
export class FieldForm {
  readonly #editor: Editor;
  readonly #element: HTMLElement;
  /** Its fields stand; before, it has no value. */
  readonly ready: Promise<void>;
  /** What the form holds before anything is typed: the library may read a value in its own way. */
  #before: unknown;

  constructor(element: HTMLElement, schema: unknown, data: unknown, changed: () => void) {
    const { defaults } = JSONEditor;
    defaults.languages['zh-CN'] = { ...defaults.languages['en'], ...FAULTS, ...WORDS };
    defaults.language = 'zh-CN';
    this.#element = element;
    this.#editor = new JSONEditor(element, {
      schema,
      startval: data,
      theme: 'barebones',
      iconlib: null,
      disable_edit_json: true,
      disable_array_delete_all_rows: true,
      disable_array_delete_last_row: true,
      show_errors: 'never',
      keep_oneof_values: false,
      show_opt_in: true,
      prompt_before_delete: true,
      enable_array_copy: false,
      disable_properties: true,
    }) as unknown as Editor;
    this.ready = new Promise((resolve) =>
      this.#editor.on('ready', () => {
        this.#begin(changed);
        resolve();
      }),
    );
  }

  #begin(changed: () => void): void {
    this.#before = this.#editor.getValue();
    this.#dress();
    this.#element.prepend(this.#contents());
    // Something new is written at once: it opens, where all others are folded away.
    this.#editor.on('addRow', (row) => unfold(row.container));
    let last = JSON.stringify(this.#before);
    this.#editor.on('change', () => {
      this.#dress();
      const now = JSON.stringify(this.value);
      if (now !== last) changed();
      last = now;
    });
  }

  get value(): unknown {
    return this.#editor.getValue();
  }

  get before(): unknown {
    return this.#before;
  }

  /** What was kept is what the next change is measured from. */
  settle(kept: unknown): void {
    this.#before = kept;
  }

  destroy(): void {
    this.#editor.destroy();
  }

  /** The fields of the file in one line: a touch leads to each. */
  #contents(): HTMLElement {
    const fields = Object.values(this.#editor.editors).filter((field): field is Field =>
      /^root\.[^.]+$/.test(field?.path ?? ''),
    );
    const links = fields.map((field) =>
      make('button', { type: 'button', onclick: () => this.#lead(field) }, field.schema.title ?? ''),
    );
    return make('nav', { class: 'contents', 'aria-label': '栏目' }, ...links);
  }

  /** Opens whatever is folded around a field, and brings it into view. */
  #lead(field: Field): void {
    for (const around of ancestorsOf(field.container, this.#element)) unfold(around);
    field.container.scrollIntoView({ block: 'start' });
    field.container.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }

  /** Sets the value of one field, opens it and brings it into view. */
  set(path: string, value: unknown, shown: string): void {
    this.#editor.getEditor(`root.${path}`)?.setValue(value);
    const field = this.#fieldOf(shown);
    if (field) this.#lead(field);
  }

  /** A button beside each field for the word that stands for what is not known. */
  #dress(): void {
    for (const name of this.#element.querySelectorAll<HTMLInputElement>('.property-selector-input'))
      name.placeholder = '编号，例如 smart-city';
    for (const field of Object.values(this.#editor.editors)) {
      const words = field?.schema['x-words'];
      if (!field || !words || field.container.querySelector(':scope .unknown')) continue;
      const buttons = words.map((word) =>
        make('button', { type: 'button', class: 'unknown', onclick: () => field.setValue(word) }, word),
      );
      field.container.append(...buttons);
    }
  }

  /** Says each fault beside its field; where the field is folded away, beside the nearest that is seen. */
  tell(faults: readonly Fault[]): void {
    for (const old of this.#element.querySelectorAll('.fault')) old.remove();
    for (const fault of faults) {
      const at = this.#fieldOf(fault.field);
      const isBeside = at?.path === pathOf(fault);
      const words = faultWords({ ...fault, field: isBeside ? '' : this.where(fault) });
      at?.container.append(make('p', { class: 'fault' }, words));
    }
  }

  /** Opens whatever is folded around the field of a fault, and brings it into view. */
  show(fault: Fault): void {
    const at = this.#fieldOf(fault.field);
    if (at) this.#lead(at);
  }

  /** Where a fault is, by the names that the form has for its fields: 各个时段 第4条 从哪一天起. */
  where({ field }: Fault): string {
    const parts = partsOf(this.#plain(field));
    const names = parts.map((part, index) => {
      const at = this.#editor.getEditor(['root', ...parts.slice(0, index + 1)].join('.'));
      return /^\d+$/.test(part) ? `第${Number(part) + 1}条` : (at?.schema.title ?? part);
    });
    return names.join(' ');
  }

  /** A rule names an element of a guide by its id: `s1 › basis document` is steps[0].basis.document. */
  #plain(field: string): string {
    const [, id, rest] = /^(?:\w+ › )?(\S+) › (.+)$/.exec(field) ?? [];
    if (id === undefined || rest === undefined) return field;
    for (const [name, list] of Object.entries(this.value as object))
      if (Array.isArray(list)) {
        const at = list.findIndex((item: { id?: unknown }) => item.id === id);
        if (at >= 0) return `${name}[${at}].${rest.split(/ › | /).join('.')}`;
      }
    return field;
  }

  #fieldOf(field: string): Field | null {
    const parts = partsOf(this.#plain(field));
    for (let length = parts.length; length > 0; length -= 1) {
      const at = this.#editor.getEditor(['root', ...parts.slice(0, length)].join('.'));
      if (at) return at;
    }
    return null;
  }
}

/** periods[3].from is periods, 3, from. */
function partsOf(field: string): string[] {
  return field.split(/\.|\[(\d+)\]/).filter(Boolean);
}

function pathOf({ field }: Fault): string {
  return ['root', ...partsOf(field)].join('.');
}

/** A fault as a sentence: where, what, what to do. */
export function faultWords({ field, value, zh }: Fault): string {
  const now = value && !/^(\[\]|\{\})$/.test(value) ? `（现在是：${value.slice(0, 80)}）` : '';
  return `${field ? `${field}：` : ''}${zh.problem}${now}。${zh.remedy}`;
}

function ancestorsOf(element: HTMLElement, top: HTMLElement): HTMLElement[] {
  const parent = element.parentElement;
  return [element, ...(parent === null || parent === top ? [] : ancestorsOf(parent, top))];
}

/** Ticks what is left out and opens what is folded, where this part of the form is either. */
function unfold(part: HTMLElement): void {
  const head = part.querySelector(':scope > .je-header');
  const optIn = head?.querySelector<HTMLInputElement>('.json-editor-opt-in');
  if (optIn && !optIn.checked) optIn.click();
  const panel = part.querySelector<HTMLElement>(':scope > .je-indented-panel');
  if (panel?.style.display === 'none') head?.querySelector<HTMLElement>('button')?.click();
}
