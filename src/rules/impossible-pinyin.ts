import { canBeRead } from '#library/pinyin';
import type { Rule } from './rule.ts';

export const impossiblePinyin: Rule = {
  name: 'impossible-pinyin',
  why: 'Who needs a word read to him cannot see that it is read wrongly.',
  check({ site }) {
    return Object.entries(site.hardWords ?? {})
      .filter(([word, reading]) => !canBeRead(word, reading))
      .map(([word, reading]) => ({
        file: 'site.yaml',
        field: `hardWords.${word}`,
        value: reading,
        zh: {
          problem: '这个词没有这样的读音',
          remedy: '一个字一个带声调的音节，中间空一格，例如 茌平: chí píng',
        },
        en: {
          problem: 'the word cannot be read like this',
          remedy: 'write one syllable with its tone a character, a blank between: 茌平: chí píng',
        },
      }));
  },
};
