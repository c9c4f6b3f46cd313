import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COLOURS } from '#styles/colours';

/** #fff and #ffffff are one colour. */
const whole = (colour: string) => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

test('pages, pictures and articles have one table of colours', () => {
  const [light = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
  const tokens = [...light.matchAll(/--([a-z-]+): (#[0-9a-f]+);/g)].map(
    ([, name = '', colour = '']) =>
      [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), whole(colour)] as const,
  );
  assert.deepEqual(Object.fromEntries(tokens), COLOURS);
});
