/** Interface words of one language as plain data, so that a page can carry them to the browser. */
export type Phrases = Readonly<Record<string, string>>;
/** Says a phrase, its blanks filled. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Says phrases in build and browser alike; i18next stays at build time.
 * @throws {Error} when the language lacks the phrase: a page never shows a key
 */
export function sayFrom(phrases: Phrases): Say {
  return (key, values = {}) => {
    const template = phrases[key];
    if (template === undefined) throw new Error(`there is no phrase "${key}"`);
    return template.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
  };
}
