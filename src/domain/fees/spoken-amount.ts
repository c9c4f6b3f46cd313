import { numberOf, SPOKEN_NUMERALS } from '../chinese-numerals.ts';

const YUAN = '(?:元整|元人民币|元钱|元|块钱|块|圆|塊錢|塊|人民币|人民幣|rmb\\b|cny\\b|yuan\\b|위안)';
const FIGURE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const IN_WORDS = `[${SPOKEN_NUMERALS}]+`;
/** What stands before a number that is a value, a size or a sum in dispute, not what is asked for. */
const VALUE_BEFORE =
  '(?:标的|价值|借款|借条|贷款|工资|面积|总价|房款|合同|存款|欠款|欠)[额金为是：:了约共]{0,2}\\s*$';
const VALUE_COMES = new RegExp(VALUE_BEFORE, 'u');
const MEASURE = '(?:平方米|平方|平米|平|吨|立方米|立方|方|千瓦时|度|公里|天|个?月|年|小时|斤|米)';
const PER_MEASURE = new RegExp(`^\\s*(?:\\/|每|一|1)?\\s*${MEASURE}`, 'u');
const MEASURE_BEFORE = new RegExp(`(?:每|一|1)${MEASURE}\\s*$`, 'u');
const PER_PIECE = /^\s*(?:\/|每)\s*[本证件张人次副个枚份类项]{1,2}/u;
const ASKED = '(?:要我?|收了?我?|交了?|花了?|缴|付了?|给了?|被收|让交|叫交|要价|共|计|得)';
const ASKED_BEFORE = new RegExp(`${ASKED}\\s*$`, 'u');

interface Found {
  amount: string;
  isUnitPrice: boolean;
  /** The text without it. */
  rest: string;
}

/**
 * Reads the amount that a line states: 120元, ¥60, 六十块, 要我60, and a bare number at its end (护照 120).
 * The value of what is in dispute (标的10万) is none, and neither is a share (3%).
 */
export function amountIn(text: string): Found | null {
  return marked(text) ?? bare(text);
}

const MARKED = new RegExp(
  `(?:[¥￥]|(?:rmb|cny)\\s?)\\s*(${FIGURE})\\s*(万)?(?:${YUAN})?|(${FIGURE})\\s*(万|千|百)?\\s*${YUAN}(?!化|素|旦)|(${IN_WORDS})\\s*${YUAN}(?!化|素|旦)`,
  'giu',
);
const SCALES: Readonly<Record<string, string>> = { 万: '0000', 千: '000', 百: '00' };

function marked(text: string): Found | null {
  for (const match of text.matchAll(MARKED)) {
    const [whole, signed, signedScale, figure, scale, words] = match;
    const said = words === undefined ? null : saidNumber(words);
    const dimes = /[块塊]$/u.test(whole) ? dimesIn(text.slice(match.index + whole.length)) : null;
    const after = text.slice(match.index + whole.length + (dimes?.length ?? 0));
    const full =
      words === undefined ? scaled(signed ?? figure!, signedScale ?? scale) : (said?.number ?? null);
    const amount = full !== null && dimes && !full.includes('.') ? `${full}.${dimes.digits}` : full;
    const before = text.slice(0, match.index) + (said?.before ?? '');
    if (amount === null || VALUE_COMES.test(before)) continue;
    return {
      amount,
      isUnitPrice: PER_MEASURE.test(after) || MEASURE_BEFORE.test(before),
      rest: joined(before.replace(MEASURE_BEFORE, ''), after.replace(PER_PIECE, '').replace(PER_MEASURE, '')),
    };
  }
  return null;
}

const TENTHS = new RegExp(
  `^\\s*([一二三四五六七八九1-9])(?:[毛角]\\s*([一二三四五六七八九1-9])?分?)?(?!(?![一1]${MEASURE})[${SPOKEN_NUMERALS}\\d.]|${MEASURE}|[本证件张人次副个枚份类项科节])`,
  'u',
);

/** Of 三块二一吨 the price is 3.2, of 三块一吨 it is 3: what is counted is no tenth. */
function dimesIn(after: string): { digits: string; length: number } | null {
  const [said, tenths, hundredths = ''] = TENTHS.exec(after) ?? [];
  if (said === undefined) return null;
  const digits = [tenths!, hundredths].map((digit) => (digit === '' ? '' : String(numberOf(digit) ?? digit)));
  return { digits: digits.join(''), length: said.length };
}

/** The number that numerals end in: of 科目二一百二十, what is before it is the name's; 两三块 is about so much. */
function saidNumber(words: string): { before: string; number: string } | null {
  for (let at = 0; at < words.length; at += 1) {
    const number = numberOf(words.slice(at));
    if (number !== null && (at === 0 || at < words.length - 1))
      return { before: words.slice(0, at), number: String(number) };
  }
  return null;
}

const AT_END = new RegExp(`^(.*?)(\\s|[:：,，、])?(${FIGURE})(万)?\\s*[。.!！?？]*$`, 'su');
const IN_BRACKETS = new RegExp(`^(.*[\\p{L})])\\s*[(（]\\s*(${FIGURE})\\s*[)）]$`, 'su');
const WORDS_AT_END = new RegExp(`^(.*?)(${IN_WORDS})$`, 'u');
const PER_AT_END = new RegExp(`(${FIGURE})(?:一|\\/|每)${MEASURE}$`, 'u');
/** 入职要交500押金 */
const BEFORE_DEPOSIT = new RegExp(`(${ASKED})\\s*(\\d{2,6})的?(?=[押保订定]证?金)`, 'u');
/** 收了我80工本费: behind the number comes what is charged, no count (交12个月物业费), no year. */
const BEFORE_CHARGE = new RegExp(
  `(?:让我?|叫我?)?${ASKED}我?\\s*(\\d{2,6}(?:\\.\\d+)?)的?(?=[^\\s\\d本证件张人次副个枚份类项科门度期岁年月天号平米方吨点周届块元.%％]\\p{Script=Han}{0,7}[费金钱]$)`,
  'u',
);
const IN_ENGLISH =
  /\b(?:charg(?:e|es|ed|ing)|ask(?:s|ed|ing)?(?: for)?|wants?(?:ed)?|pay|paid|costs?|keeps?|takes?|took) (?:me |us )?(?:a )?(\d{2,6}(?:\.\d+)?)(?: for)?(?![\d.%])/iu;
/** Words behind an amount that only ask whether it is right: 护照160多收了吗. */
const ASKS_IF_RIGHT =
  /[\s,，]*(?:是不是|算不算|是否|有没有)?(?:多收|收多|收贵|太?贵|太?高|合理|合法|合规|正常|违规|违法|乱收费|对不对|行不行|合不合理|贵不贵|高不高|多不多|对|行)(?:了|钱|吗|么|没有?|不|呢|吧|啊|嘛)*\s*[?？!！。.]*$|\s*(?:高いですか|正しいですか|맞나요|비싼가요)\s*[?？]*$/u;

const JUST_ASKS = /(?:吗|么|呢|吧|啊|嘛)\s*[?？!！。.]*$/u;

/** An amount without its word for money: at the end, or where nothing follows but the question whether it is right. */
function bare(text: string): Found | null {
  const asked = text.replace(ASKS_IF_RIGHT, '').replace(JUST_ASKS, '');
  return perMeasure(asked) ?? atEnd(asked) ?? inBrackets(asked) ?? inWords(asked) ?? within(text);
}

function perMeasure(text: string): Found | null {
  const per = PER_AT_END.exec(text);
  return per && { amount: plain(per[1]!), isUnitPrice: true, rest: text.slice(0, per.index).trim() };
}

function atEnd(text: string): Found | null {
  const [, before, gap, figure, scale] = AT_END.exec(text) ?? [];
  if (figure === undefined || !isAmountAfter(before!, gap, figure + (scale ?? ''))) return null;
  return whole(scaled(figure, scale), before!);
}

function inBrackets(text: string): Found | null {
  const [, before, figure] = IN_BRACKETS.exec(text) ?? [];
  return figure === undefined || figure.length < 2 || isYear(figure) || VALUE_COMES.test(before!)
    ? null
    : whole(plain(figure), before!);
}

/** 护照要我六十, and 护照一百二: what has no hundred or ten in it says so only where it is asked for. */
function inWords(text: string): Found | null {
  const [, before, words] = WORDS_AT_END.exec(text) ?? [];
  const said = words === undefined ? null : saidNumber(words);
  if (said === null) return null;
  const name = before! + said.before;
  const isSaid = ASKED_BEFORE.test(name) || (Number(said.number) >= 10 && name.length >= 2);
  return isSaid && !VALUE_COMES.test(name) ? whole(said.number, name) : null;
}

function within(text: string): Found | null {
  const match = BEFORE_DEPOSIT.exec(text) ?? BEFORE_CHARGE.exec(text) ?? IN_ENGLISH.exec(text);
  if (!match) return null;
  const kept = match.length > 2 ? match[1]! : '';
  const rest = joined(text.slice(0, match.index) + kept, text.slice(match.index + match[0].length));
  return whole(match[match.length - 1]!, rest);
}

function whole(amount: string, rest: string): Found {
  return { amount, isUnitPrice: false, rest: rest.trim() };
}

/** Behind these, four figures are no year: 装修押金2000. */
const MONEY = /[费金钱款]$/u;
/** The names of money and of papers, behind which one digit is an amount: 结婚证9, but 科目2. */
const PAPER_OR_MONEY = /[费证照本金牌册卡钱]$/u;

/** 护照120, 结婚证9, 换证 60 and passport 120 ask for money; 科目2, C1 and 借条10 do not. */
function isAmountAfter(before: string, gap: string | undefined, figure: string): boolean {
  if (before === '' || VALUE_COMES.test(before)) return false;
  if (isYear(figure) && gap === undefined && !MONEY.test(before)) return false;
  if (gap !== undefined && figure.length >= 2 && /[a-z]{2}$/iu.test(before)) return true;
  if (ASKED_BEFORE.test(before) || gap !== undefined) return !/[a-z\d.-]$/iu.test(before);
  return (
    (figure.length >= 2 || PAPER_OR_MONEY.test(before)) &&
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana})）]$/u.test(before)
  );
}

function isYear(figure: string): boolean {
  return /^(?:19|20)\d\d$/.test(figure);
}

function scaled(figure: string, scale: string | undefined): string {
  const number = plain(figure);
  if (scale === undefined) return number;
  const [whole, fraction = ''] = number.split('.');
  const zeros = SCALES[scale]!;
  const digits = whole! + fraction.padEnd(zeros.length, '0');
  const cut = whole!.length + zeros.length;
  return plain(digits.length > cut ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits);
}

function plain(figure: string): string {
  return figure.replace(/,/g, '').replace(/^0+(?=\d)/, '');
}

/** What is left of a text around what was read. */
export function joined(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}
