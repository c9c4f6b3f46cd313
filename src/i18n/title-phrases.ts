import { itemAt, present } from '#domain/known';
import type { Locale } from './locales.ts';

/**
 * Words of official titles that ICU's dictionary splits or does not know. A city's own words (its name, its
 * districts) come with each title; these are the same in every city.
 */
const OFFICIAL_WORDS: Partial<Record<Locale, string[]>> = {
  'zh-CN': [
    '营商环境',
    '创新突破',
    '实施方案',
    '实施意见',
    '实施细则',
    '配套措施',
    '管理办法',
    '行动方案',
    '行动计划',
    '指导意见',
    '政务服务',
    '一级指标',
    '涉企收费',
    '知识产权',
    '市场监管',
    '领导小组',
    '办公室',
    '人民政府',
    '行政事业性收费',
    '政府性基金',
    '经营服务性收费',
    '政府定价',
    '目录清单',
    '工本费',
    '手续费',
    '不动产登记',
    '公共租赁住房',
    '高层次人才',
    '住房公积金',
    '全生命周期',
    '先行先试',
    '停车场',
    '工作日',
    '身份证',
    '居住证',
    '居留证件',
    '通行证',
    '行驶证',
    '驾驶证',
    '许可证',
    '三年',
    '多少天',
    '征求意见稿',
    '若干措施',
    '高质量发展',
    '新旧动能转换',
    '关于印发',
    '的通知',
    '的意见',
    '的决定',
    '的公告',
    '的通告',
    '的批复',
  ],
  en: [
    'Hong Kong',
    'Standing Committee',
    'State Council',
    'General Office',
    'People’s Government',
    'People’s Congress',
    'Business Environment',
    'business environment',
  ],
  ja: [
    'ビジネス環境',
    '最適化',
    '実施方案',
    '知的財産権',
    '行政サービス',
    '実用新案',
    '設立登記',
    '変更登記',
    '抹消登記',
    '営業執照',
    '居留証',
    '通行証',
    '行駛証',
    '領収書',
    '駐車場',
    '国務院',
    '弁公庁',
    '弁公室',
    '営業日',
    '何日以内',
    '低炭素',
  ],
};

/** Words of official language in a locale that no line splits, where it can be helped. */
export function officialWords(locale: Locale): readonly string[] {
  return OFFICIAL_WORDS[locale] ?? [];
}

/** The longest phrase that words are joined to, in characters; one that a small word ends may be longer. */
const LONGEST_PHRASE = 8;
const LONGEST_WITH_SMALL = 10;

const segmenters = new Map<Locale, Intl.Segmenter>();

/**
 * Cuts a text of hanzi or kana into phrases between which a title may be broken.
 * @param words words that stay whole, besides those of official language
 * @returns the phrases; joined, they are the text
 */
export function titlePhrases(text: string, locale: Locale, words: readonly string[]): string[] {
  const known = [...words, ...officialWords(locale)].filter((word) => word.length > 1);
  const pieces = splitByWords(text, known).flatMap((piece) =>
    known.includes(piece) || isNumber(piece) ? [piece] : segments(piece, locale),
  );
  return joinDependents(pieces, locale).filter((phrase) => phrase !== '');
}

/** 聊营转办〔2021〕2号 is one word. */
export const DOCUMENT_NUMBER = String.raw`\p{sc=Han}{0,8}〔\d{4}〕第?\d+号`;

/** 第二百二十四条 too. */
export const ARTICLE = String.raw`第[〇一二三四五六七八九十百千\d]+[条款项章节號号]`;

/** 2023-2025, 1,234.5, 3か, 二〇三五年. */
const NUMBER = String.raw`\d+(?:[-–—～~.,:/]\d+)+|\d+か(?=[年月])|[〇一二三四五六七八九]{4}年`;

function isNumber(piece: string): boolean {
  return new RegExp(`^(?:${DOCUMENT_NUMBER}|${ARTICLE}|${NUMBER})$`, 'u').test(piece);
}

function splitByWords(text: string, words: string[]): string[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(literally);
  return text.split(new RegExp(`(${[DOCUMENT_NUMBER, ARTICLE, NUMBER, ...longestFirst].join('|')})`, 'u'));
}

/** A word as a regular expression that matches nothing else. */
export function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function segments(text: string, locale: Locale): string[] {
  let segmenter = segmenters.get(locale);
  if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })));
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

const OPENS = /^[（《〈「『【〔〖“‘([{]+$/u;
const CLOSES = /^[）》〉」』】〕〗”’，。、；：！？…—·・～〜%％℃)\]},.;:!?々ー／/]+$/u;
/** Words that lean on the one before (的, 和, の, particles in kana) or that count it (年, 项). */
const LEANS_BACK: Partial<Record<Locale, RegExp>> = {
  'zh-CN': /^[的和与及了等中底前内后起者性市县区省费税一二三四五六七八九十]$/u,
  ja: /^[的性化者]?\p{sc=Hiragana}*$/u,
};
const COUNTS = /^[年月日号项个名类条家位万亿元人次届批岁天%％級級項目件本円]/u;
/** Nothing leans on a word beyond the end of its clause. */
const ENDS_CLAUSE = /[，、。；：！？]$/u;
const COUNTED = /[\dA-Za-zか]$/;
/** ICU cuts a word that it does not know into single hanzi (优|化); two in a row are taken for one word. */
const LONE_HAN = /^\p{sc=Han}$/u;
/** Words that lean on what follows: 第, 前, 近 on a number, 不, 再, 各 on a word. */
const LEANS_ON = /^[第前约近超共不未再各每其被]$/u;

function joinDependents(pieces: string[], locale: Locale): string[] {
  const phrases: string[] = [];
  let leading = '';
  for (const piece of pieces) {
    if (OPENS.test(piece) || LEANS_ON.test(piece)) leading += piece;
    else if (leading === '' && phrases.length > 0 && depends(piece, itemAt(phrases, -1), locale))
      phrases.push(present(phrases.pop(), 'pop') + piece);
    else {
      phrases.push(leading + piece);
      leading = '';
    }
  }
  return leading === '' ? phrases : [...phrases, leading];
}

function depends(piece: string, before: string, locale: Locale): boolean {
  if (CLOSES.test(piece)) return true;
  if (ENDS_CLAUSE.test(before)) return false;
  if (COUNTED.test(before) && COUNTS.test(piece)) return true;
  const isSmall = piece.length === 1 || /^\p{sc=Hiragana}+$/u.test(piece);
  if (before.length + piece.length > (isSmall ? LONGEST_WITH_SMALL : LONGEST_PHRASE)) return false;
  if (LONE_HAN.test(piece) && LONE_HAN.test(before)) return true;
  return LEANS_BACK[locale]?.test(piece) === true;
}
