import type { Day } from '#domain/calendar';
import { numberOf } from '#domain/chinese-numerals';
import { group, itemAt } from '#domain/known';
import { daysIn } from '#domain/written-days';

/** When a document says that it is in force. */
export interface Terms {
  from: Day | null;
  until: Day | null;
  /** How many years it says to be in force. */
  years: number | null;
  /** Days that it names for the same thing and that differ. */
  others: Day[];
  /** Begins with an event whose day the text does not tell: 印发, 公布, 发布. */
  fromEvent: string | null;
  /** Sentences that the days come from. */
  sentences: string[];
}

/** What a document calls itself; a sentence about another one names that one. */
const ITSELF =
  /本(?:办法|规定|条例|细则|通知|意见|决定|措施|方案|规划|规则|政策|文件|公告|通告|目录|清单|标准|制度|规程|计划|解释|法|指南|预案|章程)|以上(?:措施|政策|规定|意见)|上述(?:措施|政策|规定)/;
const DAY = '(\\d{4}年\\d{1,2}月\\d{1,2}日)';
const FROM = new RegExp(`(?:自|从|于)${DAY}(?:零时)?起?(?:正式)?(?:施行|实施|执行|生效|试行)`);
const FROM_LAST = new RegExp(`(?:施行|实施|生效|执行)(?:日期|时间)(?:为|是|:|自)?${DAY}`);
const UNTIL = new RegExp(
  `(?:有效期(?:限)?|施行期(?:限)?|执行期(?:限)?|试行期(?:限)?|实施期(?:限)?|执行|施行|实施)(?:截?至|到|为?至|截止到|截止至|截止)${DAY}`,
);
const SPAN = new RegExp(
  `(?:有效期(?:限)?|施行期(?:限)?|试行期(?:限)?|执行期(?:限)?|执行时间)(?:为|:|自|从|是)*${DAY}起?(?:至|到|—|-|~)${DAY}`,
);
const FROM_UNTIL = new RegExp(`自${DAY}起?(?:施行|实施|执行)?[,，]?(?:有效期)?(?:至|到)${DAY}`);
const YEARS =
  /(?:有效期(?:限)?|试行期(?:限)?|施行期(?:限)?|执行期(?:限)?|暂定执行|试行)(?:为|:|是)?([\d一二两三四五六七八九十]+)年/;
const EVENT =
  /自(?:(?:本)?(?:办法|规定|条例|通知|意见|文件|公告)?)?(印发|公布|发布|下发|颁布|批准|签署)之日起(?!\d|[一二三四五六七八九十]|满)(?:正式)?(?:施行|实施|执行|生效)/;

/** The terms of validity of a document, read from its own words. */
export function termsIn(paragraphs: readonly string[], title: string): Terms {
  const terms: Terms = { from: null, until: null, years: null, others: [], fromEvent: null, sentences: [] };
  const sentences = paragraphs.flatMap((text) =>
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .split(/(?<=[。;])/),
  );
  for (const sentence of sentences) if (isAboutItself(sentence, title)) readSentence(sentence, terms);
  const years = terms.sentences
    .map((sentence) => YEARS.exec(sentence)?.[1])
    .find((written) => written !== undefined);
  const count = years === undefined ? null : /^\d+$/.test(years) ? Number(years) : numberOf(years);
  terms.years = count !== null && count > 0 && count < 100 ? count : null;
  return terms;
}

/** A sentence that names a document in 《》 speaks of that one, unless it names itself too. */
function isAboutItself(sentence: string, title: string): boolean {
  const clause = itemAt(sentence.split('同时'), 0);
  if (!/施行|实施|执行|生效|有效期|试行/.test(clause)) return false;
  if (ITSELF.test(clause) || clause.includes(title)) return true;
  return !/《/.test(clause);
}

function readSentence(sentence: string, terms: Terms): void {
  const own = itemAt(sentence.split(/同时(?:废止|失效|停止)/), 0);
  const span = SPAN.exec(own) ?? FROM_UNTIL.exec(own);
  const from = span?.[1] ?? FROM.exec(own)?.[1] ?? FROM_LAST.exec(own)?.[1];
  const until = span?.[2] ?? UNTIL.exec(own)?.[1];
  const event = EVENT.exec(own)?.[1];
  if (from || until || event || YEARS.test(own)) terms.sentences.push(own);
  const set = (key: 'from' | 'until', written: string | undefined) => {
    const day = written === undefined ? undefined : daysIn(written)[0]?.day;
    if (day === undefined) return;
    if (terms[key] === null) terms[key] = day;
    else if (terms[key] !== day) terms.others.push(day);
  };
  set('from', from);
  set('until', until);
  if (event && !from) terms.fromEvent ??= event;
}

/** Titles of the documents that a text repeals, as it names them. */
export function repealedIn(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('\n');
  return [...text.matchAll(/[^。\n]*同时(?:废止|失效)[^。\n]*/g)].flatMap(([sentence]) =>
    [...sentence.matchAll(/《((?:[^《》]|《[^》]*》)+)》/g)].map((match) => group(match, 1)),
  );
}

/** 2013年9月1日 施行 in the note under a law's title. */
export function startIn(history: readonly string[]): Day | null {
  const text = history.join('\n').normalize('NFKC').replace(/[ \t]/g, '');
  const written = new RegExp(`${DAY}起?(?:施行|实施)`).exec(text)?.[1];
  return written === undefined ? null : (daysIn(written)[0]?.day ?? null);
}
