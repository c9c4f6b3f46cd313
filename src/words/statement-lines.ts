import type { Json } from '#domain/releases/canonical';
import type { Statement } from '#domain/releases/proof';

/** The words around what a proof proves; what it proves is in the language of the catalogue. */
export interface StatementWords {
  /** The name of a proof that came in an address. */
  carried: string;
  release: string;
  from: string;
  until: string;
  basis: string;
  /** What a state, such as `charged`, is called. */
  states: Readonly<Record<string, string>>;
}

/** What a sealed statement says of a charge, a line each: its name, the days, the state, the amounts, the bases. */
export function statementLines(statement: Statement, words: StatementWords): string[] {
  const period = objectAt(statement, 'period');
  return [
    [wordsAt(statement, 'name'), wordsAt(statement, 'variant')].filter(Boolean).join(' · '),
    [stateOf(period, words), span(period, words)].filter(Boolean).join(' · '),
    ...listAt(period, 'rates').map(rateLine),
    basisLine(period, words),
  ].filter((line) => line !== '');
}

function stateOf(period: Statement, { states }: StatementWords): string {
  const state = textAt(period, 'state');
  return states[state] ?? state;
}

function span(period: Statement, words: StatementWords): string {
  const [from, until] = [textAt(period, 'from') || textAt(period, 'answersFrom'), textAt(period, 'until')];
  return [from && `${words.from} ${from}`, until && `${words.until} ${until}`].filter(Boolean).join(' ');
}

function rateLine(rate: Statement): string {
  const [least, most] = [textAt(rate, 'min'), textAt(rate, 'max')];
  const figure = textAt(rate, 'amount') || (most && `${least}–${most}`) || wordsAt(rate, 'formula');
  return [wordsAt(rate, 'item'), [figure, wordsAt(rate, 'unit')].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('：');
}

function basisLine(period: Statement, words: StatementWords): string {
  const cited = listAt(period, 'basis').map((each) =>
    [textAt(each, 'number') || textAt(each, 'title'), textAt(each, 'article')].filter(Boolean).join(' '),
  );
  return cited.length === 0 ? '' : `${words.basis} ${cited.join('、')}`;
}

function objectAt(object: Statement, key: string): Statement {
  const value = object[key];
  return isObject(value) ? value : {};
}

function listAt(object: Statement, key: string): Statement[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function wordsAt(object: Statement, key: string): string {
  return textAt(objectAt(object, key), 'zh-CN');
}

function textAt(object: Statement, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

function isObject(value: Json | undefined): value is Statement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
