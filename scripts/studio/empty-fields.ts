import { z } from 'zod';
import type { FormSchema } from './form-schema.ts';

type Empty = string | boolean | null | Empty[] | { [name: string]: Empty };

/**
 * Every field that a new file must have, with nothing in it: a list is empty, and what may be unknown is unknown, in the
 * word that stands for it. What only its editor can say is left blank, and the check asks for it.
 */
export function emptyFields(schema: z.ZodType): Empty {
  return empty(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FormSchema);
}

function empty(json: FormSchema): Empty {
  const choices = json.anyOf ?? json.oneOf;
  if (choices) {
    const word = choices.find((choice) => typeof choice.const === 'string' && !choice.properties);
    return word ? String(word.const) : empty(choices[0] ?? {});
  }
  if (json.const !== undefined) return String(json.const);
  if (json.type === 'array') return [];
  if (json.type === 'boolean') return false;
  if (json.properties) {
    const { required = [] } = json as { required?: string[] };
    return Object.fromEntries(required.map((name) => [name, empty(json.properties?.[name] ?? {})]));
  }
  return json.type === 'object' ? {} : '';
}
