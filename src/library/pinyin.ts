import { pinyin } from 'pinyin-pro';

/** An address part for a Chinese name that has no id: 公安（出入境） is gong-an-chu-ru-jing. */
export function pinyinSlug(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('-');
}
