import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { onceFor, oncePer } from '#domain/once';
import { noteRead, setReader, type Reads } from '#domain/reads';
import { PageReader } from '#scripts/site/kept/page-reader';

const reader = new PageReader();
afterEach(() => setReader(null));

/** The parts that some work has read, by itself or by what was made for many. */
function parts(reads: Reads): string[] {
  return [...new Set([...reads].flatMap((read) => (typeof read === 'string' ? [read] : parts(read))))].sort();
}

function partsReadBy(work: () => unknown): string[] {
  const reads: Reads = new Set();
  reader.within(reads, work);
  return parts(reads);
}

test('what was worked out once has been read by everybody who asks, also through other such work', () => {
  setReader(reader);
  const inner = onceFor((word: string) => noteRead(word));
  const outer = oncePer((_: object) => {
    noteRead('outer');
    inner('inner');
  });
  const city = {};
  for (let asked = 0; asked < 2; asked += 1)
    assert.deepEqual(
      partsReadBy(() => outer(city)),
      ['inner', 'outer'],
    );
  assert.deepEqual(
    partsReadBy(() => inner('inner')),
    ['inner'],
  );
});

test('pages that are rendered at the same time have each its own reads', async () => {
  setReader(reader);
  const page = async (name: string): Promise<string[]> => {
    const reads: Reads = new Set();
    await reader.within(reads, async () => {
      noteRead(`${name} 1`);
      await Promise.resolve();
      noteRead(`${name} 2`);
    });
    return parts(reads);
  };
  assert.deepEqual(await Promise.all([page('a'), page('b')]), [
    ['a 1', 'a 2'],
    ['b 1', 'b 2'],
  ]);
});

test('where nobody wants to know, work is done as ever', () => {
  const twice = oncePer(({ word }: { word: string }) => {
    noteRead(word);
    return word + word;
  });
  assert.equal(twice({ word: '费' }), '费费');
});
