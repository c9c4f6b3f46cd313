import type { Day } from '#domain/calendar';
import { dayWritten, lastDayOfTerm } from '#domain/written-days';
import type { Doubt, SourceDocument } from '../source.ts';
import { headOf, numberIn, type Head } from './head.ts';
import { doubtsOf } from './doubts.ts';
import { eventsIn, type LawEvent } from './history.ts';
import { repealedIn, startIn, termsIn } from './terms.ts';
import { textOfPolicy, type PolicyText, type TextPart } from './text.ts';
import { endsAsTitle, levelOfOffice, officesIn, typeOfTitle } from './titles.ts';
import type { PolicyDraft } from './policy-draft.ts';

/** Below this nothing is written without a yes. */
export const SURE = 0.9;

export type DraftReading = { ok: true; draft: PolicyDraft } | { ok: false; zh: string; en: string };

/** Takes an official document apart. */
export function readPolicy(document: SourceDocument): DraftReading {
  const head = headOf(document.blocks);
  if (head.isSecret)
    return {
      ok: false,
      zh: '文件上标有密级，不能放到网站上。请先按保密规定处理',
      en: 'the document is marked as secret and cannot be published',
    };
  const declared = new Map<string, string>();
  for (const { label, value } of [...head.declared, ...document.declared])
    if (value !== '' && !/^(?:无|空|-+|\/)$/.test(value)) declared.set(label, declared.get(label) ?? value);
  const title = titleOf(head, declared);
  if (title === null)
    return {
      ok: false,
      zh: '读不出版头：找不到标题。文件应当以发文机关、发文字号、标题开头，或者只有标题',
      en: 'no head found: no title; the document should begin with issuer, number and title, or with its title',
    };
  const text = textOfPolicy(head.rest);
  const draft = draftOf(title, head, text, declared, document);
  return { ok: true, draft: { ...draft, confidence: confidenceOf(draft.doubts) } };
}

function confidenceOf(doubts: readonly Doubt[]): number {
  return Math.max(0, Math.round((1 - doubts.reduce((sum, { weight }) => sum + weight, 0)) * 100) / 100);
}

function titleOf(head: Head, declared: ReadonlyMap<string, string>): string | null {
  const said =
    declared.get('标题') ??
    declared.get('文件名称') ??
    declared.get('名称') ??
    declared.get('信息名称') ??
    null;
  const bare = (text: string) => text.replace(/\s/g, '');
  if (head.title === null) return orderedTitle(head) ?? (said && bare(said));
  // A page's own title is surer than lines that only look like one.
  if (said !== null && !endsAsTitle(head.title) && endsAsTitle(said)) return bare(said);
  return head.title;
}

/** An order (令) that promulgates a rule has no title; it is cited by that of the rule. */
function orderedTitle({ number, rest }: Head): string | null {
  if (number === null || !/令/.test(number.cited)) return null;
  const first = rest.find((block) => block.kind === 'paragraph' && /《/.test(block.text));
  return first?.kind === 'paragraph' ? (/《((?:[^《》]|《[^》]*》)+)》/.exec(first.text)?.[1] ?? null) : null;
}

function draftOf(
  title: string,
  head: Head,
  text: PolicyText,
  declared: ReadonlyMap<string, string>,
  document: SourceDocument,
): PolicyDraft {
  const doubts = [...document.doubts, ...head.doubts, ...text.doubts];
  const history = head.history.flatMap(eventsIn);
  const documentNumber = numberOf(head, declared, doubts);
  const issuers = issuersOf(title, head, text, declared, doubts);
  const isLaw =
    history.some(({ kind }) => kind === 'adopted') || /条例$|(?<!办)法典?$/.test(bareTitle(title));
  const writtenOn = writtenOnOf(head, text, history, declared, doubts);
  const publishedOn = dayDeclared(declared, ['发布日期', '公布日期', '发布时间', '公开日期']);
  const words = text.parts.flatMap((part) => ('text' in part ? [part.text] : []));
  const terms = termsOf(
    words,
    title,
    {
      writtenOn,
      publishedOn: publishedOn ?? history.find(({ kind }) => kind === 'promulgated')?.on ?? null,
      printedOn: text.printedOn,
      history: head.history,
    },
    declared,
    doubts,
  );
  const draft: PolicyDraft = {
    title,
    documentNumber,
    issuers,
    level: levelOfOffice(issuers[0] ?? title),
    type: typeOf(title, documentNumber, isLaw, issuers, doubts),
    indexNumber: declared.get('索引号') ?? null,
    writtenOn,
    publishedOn,
    ...terms,
    history,
    repeals: repealedIn(words).filter((name) => name !== title),
    annexes: text.annexes,
    parts: [...head.history.map((note): TextPart => ({ kind: 'paragraph', text: note })), ...text.parts],
    files: document.files,
    placed: head.placed,
    aside: [...document.aside, ...head.aside, ...text.aside],
    doubts,
    confidence: 0,
  };
  doubts.push(...doubtsOf(draft, isLaw, declared));
  return draft;
}

function bareTitle(title: string): string {
  return title.replace(/[（(][^（()）]*[）)]$/, '');
}

function numberOf(head: Head, declared: ReadonlyMap<string, string>, doubts: Doubt[]): string | null {
  const said = declared.get('发文字号') ?? declared.get('文号') ?? declared.get('文件编号') ?? null;
  const own = head.number?.cited ?? null;
  const other = said === null ? null : (numberIn(said) ?? said.replace(/\s/g, ''));
  const key = (text: string) => text.replace(/[〔〕()（）[\]\s第]/g, '');
  if (own !== null && other !== null && key(own) !== key(other))
    doubts.push({
      zh: `发文字号有两种写法：版头 ${own}，网页上 ${other}。用了版头的`,
      en: `two document numbers: ${own} in the head, ${other} on the page; the head's was taken`,
      weight: 0.12,
    });
  return own ?? other ?? orderIn(head.history);
}

/** 中华人民共和国国务院令第746号 in the note under the title: the order that promulgated the law as it first stood. */
function orderIn(history: readonly string[]): string | null {
  const found = history.map(
    (note) => /[\d日\s，]([^\d日\s，。（）()]{2,24}令第\d{1,4}号)/.exec(note.normalize('NFKC'))?.[1],
  );
  return found.find((order) => order !== undefined) ?? null;
}

function issuersOf(
  title: string,
  head: Head,
  text: PolicyText,
  declared: ReadonlyMap<string, string>,
  doubts: Doubt[],
): string[] {
  const said =
    declared.get('发文机关') ??
    declared.get('制定机关') ??
    declared.get('发布机构') ??
    declared.get('发布机关');
  const signed = text.signers;
  const makers = head.history.slice(0, 1).flatMap(makersIn);
  const inTitle = /^(.{3,40}?)(?:关于|印发|转发)/.exec(title)?.[1];
  if (head.issuers.length > 0 && signed.length > 0 && !signed.some((name) => head.issuers.includes(name)))
    doubts.push({
      zh: `版头写的发文机关（${head.issuers.join('、')}）与落款（${signed.join('、')}）不同`,
      en: 'the offices of the head and of the signature differ',
      weight: 0.06,
    });
  // A joint document may have one office in its head; all of them sign.
  const own =
    signed.length > head.issuers.length && head.issuers.every((name) => signed.includes(name))
      ? signed
      : head.issuers;
  if (own.length > 0) return own;
  if (signed.length > 0) return signed;
  if (makers.length > 0) return makers;
  if (said !== undefined) return officesIn(said.replace(/[,，;；]/g, '、'));
  return inTitle !== undefined ? officesIn(inTitle) : [];
}

const CONGRESS =
  /(?:第[^，。第]{1,6}届)?(全国|[\u4e00-\u9fff]{2,20}?)(?:第[^，。第]{1,6}届)?(人民代表大会(?:常务委员会)?)/;
const GOVERNMENT =
  /((?:中华人民共和国)?国务院|[\u4e00-\u9fff]{2,20}?人民政府|[\u4e00-\u9fff]{2,20}?(?:部|委员会|总局|局))(?:第\S{1,6}次)?(?:常务会议|令|发布|公布|会议)/;

/** 某市第十一届人民代表大会常务委员会第四十一次会议通过: the body, without term and session. */
function makersIn(note: string): string[] {
  const said = note
    .replace(/\s/g, '')
    .replace(
      /^[（(]?[\d〇○一二三四五六七八九十]+年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日/,
      '',
    );
  const congress = CONGRESS.exec(said);
  if (congress) return [`${congress[1]}${congress[2]}`];
  const government = GOVERNMENT.exec(said)?.[1];
  return government === undefined ? [] : [government.replace(/^中华人民共和国(?=国务院)/, '')];
}

function dayDeclared(declared: ReadonlyMap<string, string>, labels: readonly string[]): Day | null {
  for (const label of labels) {
    const value = declared.get(label)?.normalize('NFKC').replace(/\s.*$/, '');
    const parts = value === undefined ? null : /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(value);
    const day = parts
      ? dayWritten(`${parts[1]}年${parts[2]}月${parts[3]}日`)
      : value === undefined
        ? null
        : dayWritten(value);
    if (day !== null) return day;
  }
  return null;
}

function writtenOnOf(
  head: Head,
  text: PolicyText,
  history: readonly LawEvent[],
  declared: ReadonlyMap<string, string>,
  doubts: Doubt[],
): Day | null {
  const adopted =
    history.find(({ kind }) => kind === 'adopted') ?? history.find(({ kind }) => kind !== 'amended');
  const own = adopted?.on ?? text.signedOn ?? head.day;
  const said = dayDeclared(declared, ['成文日期', '发文日期', '生成日期']);
  if (own !== null && said !== null && own !== said)
    doubts.push({
      zh: `成文日期有两种写法：文件上 ${own}，网页上 ${said}。用了文件上的`,
      en: `two days of writing: ${own} in the document, ${said} on the page; the document's was taken`,
      weight: 0.12,
    });
  return own ?? said;
}

function termsOf(
  words: readonly string[],
  title: string,
  days: { writtenOn: Day | null; publishedOn: Day | null; printedOn: Day | null; history: readonly string[] },
  declared: ReadonlyMap<string, string>,
  doubts: Doubt[],
): { effectiveFrom: Day | null; effectiveUntil: Day | null } {
  const terms = termsIn(words, title);
  if (terms.others.length > 0)
    doubts.push({
      zh: `文中写了几个施行或失效的日子（还有 ${terms.others.join('、')}），请核对`,
      en: `the text names several days of effect (also ${terms.others.join(', ')})`,
      weight: 0.12,
    });
  const ofEvent =
    terms.fromEvent === null
      ? null
      : /印发|下发|签署/.test(terms.fromEvent)
        ? (days.printedOn ?? days.writtenOn)
        : (days.publishedOn ?? null);
  const from =
    terms.from ??
    ofEvent ??
    startIn(days.history) ??
    dayDeclared(declared, ['施行日期', '实施日期', '生效日期']);
  if (terms.fromEvent !== null && terms.from === null)
    doubts.push({
      zh: `文中写“自${terms.fromEvent}之日起”，施行日期${from === null ? '写作“未取得”' : `按 ${from} 填`}，请核对`,
      en: `it takes effect on the day of ${terms.fromEvent}: ${from ?? 'not known'}`,
      weight: 0.03,
    });
  const ofTerm = from !== null && terms.years !== null ? lastDayOfTerm(from, terms.years) : null;
  return {
    effectiveFrom: from,
    effectiveUntil: terms.until ?? ofTerm ?? dayDeclared(declared, ['失效日期', '废止日期']),
  };
}

function typeOf(
  title: string,
  number: string | null,
  isLaw: boolean,
  issuers: readonly string[],
  doubts: Doubt[],
): string {
  const bare = bareTitle(title);
  if (/征求意见稿|草案|送审稿/.test(title)) return 'draft';
  if (isLaw && /法典?$/.test(bare) && !/办法$/.test(bare)) return 'law';
  if (
    /条例$/.test(bare) ||
    (isLaw && /法$|规定$|办法$/.test(bare) && issuers.some((name) => /人民代表大会/.test(name)))
  )
    return issuers.some((name) => /国务院/.test(name)) ||
      /国务院令/.test(number ?? '') ||
      /^中华人民共和国/.test(title)
      ? 'administrative-regulation'
      : 'local-regulation';
  if (number !== null && /政府令/.test(number)) return 'government-rule';
  if (number !== null && /国务院令/.test(number)) return 'administrative-regulation';
  const type = typeOfTitle(title);
  if (type === null)
    doubts.push({
      zh: '文种认不出，先写成 notice（通知），请改',
      en: 'the type of the document is not known; it says notice for now',
      weight: 0.12,
    });
  return type ?? 'notice';
}
