import { everyEntry } from '#library/translations';
import { textOf } from '#library/body';
import type { Rule } from './rule.ts';

/** What Word and WPS put before the items of a list when they are copied; the private ones come from symbol fonts. */
const BULLET = /^\s*[•●○◦▪■□◆◇►➢✓·\uf0b7\uf06c\uf06e\uf0d8\uf0a7]\s+/u;

export const wordBullet: Rule = {
  name: 'word-bullet',
  why: 'A bullet copied from Word makes no list: the items run together in one paragraph.',
  alone: true,
  check(library) {
    return everyEntry(library).flatMap(({ file, body }) =>
      body
        .filter((node) => node.type === 'element' && node.name === 'p')
        .flatMap((node) => textOf([node]).split('\n'))
        .filter((line) => BULLET.test(line))
        .map((line) => ({
          file,
          field: '正文 / body',
          value: line,
          zh: { problem: '这是从 Word 复制来的项目符号，不会成为列表', remedy: '行首换成减号加空格：- ' },
          en: {
            problem: 'a bullet copied from Word makes no list',
            remedy: 'begin the line with a hyphen and a blank: - ',
          },
        })),
    );
  },
};
