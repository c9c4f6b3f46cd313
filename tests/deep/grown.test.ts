import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { editAtRandom, randomNumbers } from '../support/random-edits.ts';
import { EditedCity, differences } from '../support/two-builds.ts';

/** Each costs two builds of the invented city, some fifteen seconds. */
const EDITS = Number(process.env['EDITS'] ?? 200);
/** So many edits, and the city is the first one again: else little would be left of it. */
const GENERATION = 10;
const seed = Number(process.env['SEED'] ?? 1);

test('a sentence in a policy makes its pages and what is made of all texts, and leaves the rest', async () => {
  const city = new EditedCity();
  after(() => city.remove());
  await city.grown();
  const moment = Date.now();
  appendFileSync(path.join(city.folder, 'policies/plan-2025.mdx'), '\n以上。\n');
  await city.grown();
  const made = city.madeSince(moment).filter((file) => !/^(?:_astro|search\/bundle\/zh-CN)\//.test(file));
  assert.ok(made.includes('policies/plan-2025/index.html'));
  assert.ok(!made.some((file) => file.startsWith('search/bundle/')), 'the index of another language');
  assert.ok(made.length < 40, made.join(' '));
});

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
