import { isPictogram, PICTOGRAMS } from '#domain/pictograms';
import { tagsIn } from '#library/body';
import { infographicTexts } from '#library/infographics';
import type { Rule } from './rule.ts';

export const unknownPictogram: Rule = {
  name: 'unknown-pictogram',
  why: 'A word that no glyph shows would leave an empty place in a picture.',
  alone: true,
  check(library) {
    return [...library.infographics.values()].flatMap(infographicTexts).flatMap(({ file, body }) =>
      tagsIn(body).flatMap(({ name, line, attributes: { pictogram } }) =>
        pictogram === undefined || isPictogram(pictogram)
          ? []
          : [
              {
                file,
                field: `第 ${line} 行 / line ${line}`,
                value: `<${name} pictogram="${pictogram}">`,
                zh: {
                  problem: `小图词表里没有“${pictogram}”`,
                  remedy: `可以写：${PICTOGRAMS.join('、')}`,
                },
                en: {
                  problem: `the vocabulary of pictograms has no “${pictogram}”`,
                  remedy: `it has: ${PICTOGRAMS.join(', ')}`,
                },
              },
            ],
      ),
    );
  },
};
