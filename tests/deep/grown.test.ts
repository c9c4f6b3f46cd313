import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { editAtRandom, randomNumbers } from '../support/random-edits.ts';
import { EditedCity, differences } from '../support/two-builds.ts';

/** Each costs two builds of the invented city, some fifteen seconds. */
const EDITS = Number(process.env['EDITS'] ?? 200);
/** So many edits, and the city is the first one again: else little would be left of it. */
const GENERATION = 10;
const seed = Number(process.env['SEED'] ?? 1);

for (let first = 0; first < EDITS; first += GENERATION) {
  test(`edits ${first + 1} to ${Math.min(EDITS, first + GENERATION)}: a site built on the last one is one built anew`, async () => {
    const city = new EditedCity();
    after(() => city.remove());
    const numbers = randomNumbers(seed + first);
    await city.grown();
    for (let edit = first; edit < Math.min(EDITS, first + GENERATION); edit += 1) {
      const what = editAtRandom(city.folder, numbers);
      const [grown, clean] = [await city.grown(), await city.clean()];
      assert.deepEqual(differences(grown, clean), [], `SEED=${seed}, edit ${edit + 1}: ${what}`);
    }
  });
}
