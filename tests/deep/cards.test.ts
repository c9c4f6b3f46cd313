import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { LOCALES } from '#i18n/locales';
import { drawCard } from '#cards/render/draw-card';
import { CARD_NAMES, CARD_SIZES, MAX_BYTES } from '#cards/tokens';
import { codeIn } from '../support/code-in.ts';
import { titleFaults } from '../support/card-titles.ts';
import { TITLES } from '../fixtures/cards/titles.ts';
import { feeCard, guideCard, indicatorCard, longCard, policyCard } from '../fixtures/cards/views.ts';

/** What tests/unit/cards/render/draw-card.test.ts asks of some pictures, asked of every kind, language and name. */
const FIXED = CARD_NAMES.filter((name) => name !== 'long');
const VIEWS = [
  ...LOCALES.flatMap((locale) => [policyCard(locale), feeCard(locale)]),
  guideCard(),
  indicatorCard(),
];

test('every card has its exact size and stays far below 1 MB', async () => {
  for (const view of VIEWS) {
    for (const name of FIXED) {
      const png = await drawCard(view, name);
      const { width, height, format } = await sharp(png).metadata();
      const said = `${view.title} ${name}`;
      assert.deepEqual({ width, height, format }, { ...CARD_SIZES[name], format: 'png' }, said);
      assert.ok(png.length < MAX_BYTES / 4, `${said}: ${png.length} bytes`);
    }
  }
});

test('the code of a poster holds the canonical address in every language', async () => {
  for (const locale of LOCALES)
    assert.equal(await codeIn(await drawCard(feeCard(locale), 'poster')), feeCard(locale).url);
});

test('the same view gives the same bytes, by every name', async () => {
  for (const name of CARD_NAMES)
    assert.deepEqual(await drawCard(longCard(), name), await drawCard(structuredClone(longCard()), name));
});

test('words stay inside every card, whatever the title', async () => {
  for (const title of TITLES)
    for (const name of FIXED) assert.deepEqual(await titleFaults(title, name), [], `${title} ${name}`);
});
