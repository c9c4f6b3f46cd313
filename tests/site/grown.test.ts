import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { manifestOf } from '#scripts/deploy/manifest';
import { editAtRandom, randomNumbers } from '../support/random-edits.ts';
import { BUILT } from '../support/site.ts';
import { EditedCity, differences } from '../support/two-builds.ts';

const EDITS = 10;
const city = new EditedCity();
after(() => city.remove());

test(`a site that is built on one of which ${EDITS} random edits were taken back is the same as one built anew`, async () => {
  const seed = Number(process.env['SEED'] ?? 26);
  const numbers = randomNumbers(seed);
  const edits = Array.from({ length: EDITS }, () => editAtRandom(city.folder, numbers));
  await city.grown();
  city.restore();
  const grown = await city.grown();
  assert.deepEqual(differences(grown, manifestOf(BUILT.fixture)), [], `SEED=${seed}: ${edits.join('; ')}`);
});
