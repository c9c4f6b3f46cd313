import { numeralOf } from '#domain/chinese-numerals';

const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟' };
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The forms in which Word counts (ST_NumberFormat), each as it prints a number. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalEnclosedParen: (number) => `(${number})`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  ideographTraditional: (number) => STEMS.charAt((number - 1) % 10),
  ideographZodiac: (number) => BRANCHES.charAt((number - 1) % 12),
  ideographEnclosedCircle: (number) => String.fromCodePoint(0x3280 + number - 1),
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  none: () => '',
  bullet: () => '',
};

/** A number as Word prints it in a format; null for a format that is not known here. */
export function formattedNumber(format: string, number: number): string | null {
  return number < 0 || number > 9999 ? null : (FORMATS[format]?.(number) ?? null);
}

function chinese(number: number): string {
  return number === 0 ? '〇' : numeralOf(number);
}

function digits(number: number): string {
  return [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

function formal(number: number): string {
  return [...numeralOf(number)]
    .map((sign) => UNITS[sign] ?? FORMAL['零一二三四五六七八九'.indexOf(sign)])
    .join('');
}

function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  return String(number);
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function letters(number: number): string {
  if (number < 1) return '';
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const count = Math.floor(rest / value);
    rest -= count * value;
    return sign.repeat(count);
  }).join('');
}
