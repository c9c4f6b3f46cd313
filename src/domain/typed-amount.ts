const NUMBER = String.raw`(?:\d[\d,.]*|[〇零一二三四五六七八九十百千万两]+)\s*(?:十|百|千|万|亿|萬|億|천|만|억|thousand|million)*\s*`;
const AMOUNT = new RegExp(
  [
    String.raw`[¥￥]\s*\d[\d,.]*`,
    String.raw`(?:CNY|RMB)\s*\d[\d,.]*`,
    String.raw`${NUMBER}(?:元(?!化|素|旦|件|方程)|円|위안|圆|CNY\b|RMB\b|yuan\b)`,
  ].join('|'),
  'giu',
);

/**
 * The sums of money that a text states, as they stand in it: 120元, ¥120, CNY 120, 120円, 120위안.
 * 单元, 多元, 一元化 and 2元方程 are none.
 */
export function amountsIn(text: string): string[] {
  return [...text.matchAll(AMOUNT)].map(([amount]) => amount.trim());
}
