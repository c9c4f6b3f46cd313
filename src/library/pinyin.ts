import { pinyin } from 'pinyin-pro';

/** Every page of a list asks for the same names, and reading one takes a millisecond. */
const known = new Map<string, string>();

/** An address part for a Chinese name that has no id: 公安（出入境） is gong-an-chu-ru-jing. */
export function pinyinSlug(text: string): string {
  const slug =
    known.get(text) ?? pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('-');
  known.set(text, slug);
  return slug;
}
