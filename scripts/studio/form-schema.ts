import { z } from 'zod';
import { LANGUAGES, LOCALES } from '#i18n/locales';
import { day } from '#schemas/fields';

/** A JSON Schema as the form library takes it. */
export interface FormSchema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, FormSchema>;
  additionalProperties?: boolean | FormSchema;
  items?: FormSchema;
  anyOf?: FormSchema[];
  oneOf?: FormSchema[];
  allOf?: FormSchema[];
  enum?: string[];
  const?: unknown;
  format?: string;
  default?: unknown;
  options?: Record<string, unknown>;
  [other: string]: unknown;
}

/** What the check says better, in the editor's words and beside the field. */
const LEFT_TO_THE_CHECK = [
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
  '$schema',
  'propertyNames',
  'maximum',
  'minimum',
  'exclusiveMinimum',
  'exclusiveMaximum',
];
/** Fields that no description names: the languages, and the two tables of clauses. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  topics: '各主题',
  indicators: '各指标',
  ...Object.fromEntries(LOCALES.map((locale) => [locale, `${LANGUAGES[locale].zh}文`])),
};
const LONGEST_LABEL = 16;
/** How a value is written in a file: an empty list, a number in quotes. A form needs none of it. */
const IN_A_FILE =
  /[；，]?(在收而标准未取得的|一行也没有读到|没有|引整部的)写 (\[\]|\{\})( 或者不写)?|[，、]?数字加引号/g;
const QUOTED = /"([^"]+)"/g;
/** Which field tells one item of a list from the others, the best first. */
const TELLING = ['title', 'name', 'from', 'on', 'document', 'source', 'amount', 'text', 'zh-CN', 'id'];
/** Where the ids of a field stand, as its description says it. */
const REFERENCE =
  /(offices|topics|channels|documents)\.yaml|(policies|indicators|fees|guides|interpretations|infographics)\//;

/** The form of a kind of content file: labels, choices, days, references, and the words for what is not known. */
export function formSchema(schema: z.ZodType): FormSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (isDayField(zodSchema)) jsonSchema['x-day'] = true;
    },
  }) as FormSchema;
  // The state has buttons of its own, which also write who and when.
  const { state: _, ...fields } = json.properties ?? {};
  const form = formOf(json.properties ? { ...json, properties: fields } : json, '', '');
  // The file's name stands above its form.
  return { ...form, options: { ...form.options, compact: true } };
}

/** A description makes a copy of a schema, which keeps its checks. */
function isDayField(schema: z.core.$ZodType): boolean {
  const [own] = schema._zod.def.checks ?? [];
  return own !== undefined && own === day._zod.def.checks?.[0];
}

function formOf(json: FormSchema, name: string, inherited: string): FormSchema {
  const description = json.description ?? '';
  const about = description || inherited;
  const form: FormSchema = { ...json, ...labelled(name, description) };
  for (const key of LEFT_TO_THE_CHECK) delete form[key];
  const alternatives = json.anyOf ?? json.oneOf;
  if (alternatives) return { ...form, ...unionOf(alternatives, name, about) };
  if (json.properties) {
    form.properties = Object.fromEntries(
      Object.entries(json.properties).map(([key, field]) => [key, formOf(field, key, about)]),
    );
  }
  if (json.items) {
    form.items = itemOf(json.items, about);
    if (form.items.type === 'string' && !form.items.oneOf) form.format = 'table';
  }
  if (json.additionalProperties && typeof json.additionalProperties === 'object') {
    form.additionalProperties = formOf(json.additionalProperties, '', about);
    // Its names are the editor's own: there must be a way to write one.
    form.options = { ...form.options, disable_properties: false };
  }
  // A word that is fixed is one choice, which the form does not show.
  if (typeof json.const === 'string') return { ...form, enum: [json.const], default: json.const };
  if (json.enum) {
    // The first choice must not look like what an editor chose.
    form.enum = ['', ...json.enum];
    form.options = {
      ...form.options,
      enum_titles: ['（请选）', ...json.enum.map((word) => meaningOf(word, about))],
    };
  }
  if (json.type === 'boolean') form.options = { enum_titles: ['是', '否'] };
  if (json.type === 'string' && !json.enum) Object.assign(form, textOf(json, about));
  return form;
}

/** One of several: folded away under its number and the field that tells it from the others. */
function itemOf(json: FormSchema, about: string): FormSchema {
  const title = json.description ? labelOf(json.description) : '一条';
  const item = { ...formOf(json, '', about), title };
  const telling = TELLING.find((name) => json.properties?.[name]);
  if (!json.properties) return item;
  const words = telling && (json.properties[telling]?.properties ? `${telling}.zh-CN` : telling);
  return {
    ...item,
    headerTemplate: `{{i1}}${words ? ` · {{self.${words}}}` : ''}`,
    options: { ...item.options, collapsed: true },
  };
}

/** 未取得 and its like stand beside a text as a button; beside anything else they are one of two ways to fill it. */
function unionOf(alternatives: readonly FormSchema[], name: string, about: string): FormSchema {
  const words = alternatives.flatMap((each) =>
    typeof each.const === 'string' && !each.properties ? [each.const] : [],
  );
  const rest = alternatives.filter((each) => each.const === undefined);
  const [only] = rest;
  if (words.length > 0 && rest.length === 1 && only?.type === 'string' && !only.enum) {
    const text = formOf(only, name, about);
    return { ...text, ...labelled(name, about), 'x-words': words, anyOf: undefined, format: undefined };
  }
  const ways = alternatives.map((each): FormSchema => {
    if (typeof each.const === 'string' && !each.properties)
      return { type: 'string', enum: [each.const], title: each.const };
    const form = formOf(each, '', about);
    return { ...form, title: wayOf(each) ?? '填写' };
  });
  return { anyOf: undefined, oneOf: ways };
}

/** The name of one of several shapes: what its first fixed word means. */
function wayOf({ properties }: FormSchema): string | null {
  const fixed = Object.values(properties ?? {}).find((field) => field.const !== undefined);
  return fixed ? labelOf(fixed.description ?? String(fixed.const)) : null;
}

function textOf(json: FormSchema, about: string): FormSchema {
  if (json['x-day']) return { format: 'date' };
  const found = REFERENCE.exec(about);
  const list = found?.[1] ?? found?.[2];
  return list ? { options: { inputAttributes: { list: `ids-${list}` } } } : {};
}

function labelled(name: string, description: string): FormSchema {
  if (!description) return name ? { title: FIELD_NAMES[name] ?? name } : {};
  const label = labelOf(description);
  const words = description.replace(IN_A_FILE, '').replace(QUOTED, '$1');
  return { title: label || name, description: label === words ? undefined : words };
}

/** The first clause of a description, where it is short enough to stand before a field. */
function labelOf(description: string): string {
  const [clause = ''] = description.split(/[：，；。（、]/);
  return clause.length > LONGEST_LABEL ? `${clause.slice(0, LONGEST_LABEL)}…` : clause;
}

/** `citizen 个人、enterprise 企业` says what each choice means. */
function meaningOf(word: string, about: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
  const meaning = new RegExp(`(?<![a-z-])${escaped}[ =＝]*([^、，；。）\\s]+)`).exec(about)?.[1];
  return meaning ? `${meaning}（${word}）` : word;
}
