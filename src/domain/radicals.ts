/** The first character of the block CJK Radicals Supplement (U+2E80–U+2EF3). NFKC leaves most of it as it is. */
const FIRST = 0x2e80;
/** What each of the block is drawn like: Unicode's property Equivalent_Unified_Ideograph; a blank where it has none. */
const IDEOGRAPHS = [
  ...(' 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉' +
    '𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
];
const RADICAL = /[\u2e80-\u2ef3]/g;

/** A text in which radicals are characters: tables copied from a PDF hold ⻋ and ⺠ for 车 and 民. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => {
    const ideograph = IDEOGRAPHS[radical.charCodeAt(0) - FIRST];
    return ideograph === undefined || ideograph === ' ' ? radical : ideograph;
  });
}
