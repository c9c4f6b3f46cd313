import { pinyin } from 'pinyin-pro';
import type { Library } from '#library/library';

/**
 * The pinyin of a text, each syllable with a capital: 护照费 is HuZhaoFei. The initials (HZF) can be read off it, so one
 * text serves full pinyin and initials. Other characters are left out.
 */
export function capitalPinyin(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return syllables.map((syllable) => syllable.slice(0, 1).toUpperCase() + syllable.slice(1)).join('');
}

/** For each item by its slug: the pinyin of its name, its variant and its everyday names. */
export function pinyinNames(library: Library): Record<string, string> {
  return Object.fromEntries(
    [...library.fees.values()].map(({ slug, data }) => {
      const names = [data.name['zh-CN'] + (data.variant?.['zh-CN'] ?? ''), ...data.aliases['zh-CN']];
      return [slug, names.map(capitalPinyin).join(' ')];
    }),
  );
}
