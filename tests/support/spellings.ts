import { Converter } from 'opencc-js';
import type { Answer, Catalogue } from '#domain/fees/answer';
import { idOf } from '#domain/fees/answer-record';
import { answerTo } from '#domain/fees/answer-to';
import type { Names } from '#domain/fees/entries';

const TODAY = '2026-11-30';
const traditional = Converter({ from: 'cn', to: 'tw' });
const hongKong = Converter({ from: 'cn', to: 'hk' });

/** Every name that editors gave to whatever the catalogue answers for, in every language. */
export function everyName({ fees, regulated, unlawful, editions }: Catalogue): string[] {
  const every = (names: Names) => Object.values(names).flat();
  return [
    ...new Set([
      ...fees.flatMap(({ name, aliases, asked }) => [
        ...Object.values(name),
        ...every(aliases as unknown as Names),
        ...asked,
      ]),
      ...regulated.flatMap(({ name, aliases, asked }) => [name['zh-CN'], ...every(aliases), ...asked]),
      ...unlawful.flatMap(({ name, names, asked }) => [name['zh-CN'], ...every(names), ...asked]),
      ...editions.flatMap(({ rows }) => rows.map(({ name }) => name['zh-CN'])),
    ]),
  ];
}

/** The same name as other hands, scripts, lists and bills write it. */
export const SPELLINGS: Readonly<Record<string, (name: string) => string>> = {
  'in the characters of Taiwan': traditional,
  'in the characters of Hong Kong': hongKong,
  'in full width': (name) =>
    [...name]
      .map((each) => (/[!-~]/.test(each) ? String.fromCodePoint(each.codePointAt(0)! + 0xfee0) : each))
      .join(''),
  'with blanks around': (name) => ` ${name}\u3000`,
  'with radicals': (name) =>
    name.replace(/车/g, '⻋').replace(/民/g, '⺠').replace(/长/g, '⻓').replace(/页/g, '⻚'),
  'with a list’s number': (name) => `1.${name}`,
  'with a number in brackets': (name) => `（1）${name}`,
  'with a Chinese number': (name) => `一、${name}`,
  'with a colon': (name) => `${name}：`,
  'with an amount': (name) => `${name}120元`,
  'with an amount in brackets': (name) => `${name}（120元）`,
  'with an amount as a sign has it': (name) => `${name} ¥120.00`,
  'with an amount in words': (name) => `${name}一百二十块`,
};

/** Numbers before and behind such a name belong to it: 16岁办身份证, 水价多少钱一吨. */
const HAS_NUMBER = /[\d\uff10-\uff19]|[一二两三四五六七八九十百]/u;

/** What a name answers in another spelling, where that is not what it answers as it is. */
export function faultOfSpelling(catalogue: Catalogue, name: string, how: string): string | null {
  if (/number|amount/.test(how) && HAS_NUMBER.test(name)) return null;
  const spelled = SPELLINGS[how]!(name);
  const own = outcome(catalogue, name);
  const other = outcome(catalogue, spelled);
  return own === other ? null : `${name} is ${own}, ${spelled} is ${other}`;
}

/** What a question comes to: its code, and what it leads to. */
function outcome(catalogue: Catalogue, text: string): string {
  const answer = answerTo(catalogue, { text, today: TODAY });
  return [answer.verdict, ...foundBy(answer)].join(' ');
}

function foundBy({ entry, category, choices }: Answer): string[] {
  if (choices.length > 0 && entry === null)
    return choices.map((choice) => idOf(choice.entry) ?? choice.category!).sort();
  return [idOf(entry) ?? category ?? ''];
}

/** A name with one character wrong: each of them left out, and each changed for one that is never there. */
export function typosOf(name: string): string[] {
  const characters = [...name];
  return characters.flatMap((_, at) => [
    [...characters.slice(0, at), ...characters.slice(at + 1)].join(''),
    [...characters.slice(0, at), '龘', ...characters.slice(at + 1)].join(''),
  ]);
}

const DEFINITE = new Set(['chargeable', 'free', 'abolished', 'prohibited', 'regulated']);

/**
 * What a mistyped name must not become: an accusation, or a definite answer other than the name's own. A text that is a
 * name itself, or a part of one name only, answers for itself.
 */
export function faultOfTypo(catalogue: Catalogue, name: string, typo: string): string | null {
  const own = answerTo(catalogue, { text: name, today: TODAY });
  const { verdict, evidence } = answerTo(catalogue, { text: typo, today: TODAY });
  if (evidence === 'exact' || evidence === 'folded') return null;
  const isAccusation = verdict === 'not-listed' || (verdict === 'prohibited' && own.verdict !== 'prohibited');
  const isOther = DEFINITE.has(verdict) && evidence !== 'part' && verdict !== own.verdict;
  return isAccusation || isOther ? `${name} is ${own.verdict}, ${typo} ${verdict}` : null;
}
