import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { writeCityOfDocuments } from '#scripts/bench/city-of-documents';

const work = mkdtempSync(path.join(tmpdir(), 'bench-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('the documents of the bench keep every rule of the content, and each has its text', () => {
  const city = path.join(work, 'city');
  assert.equal(writeCityOfDocuments(city, 3).size, 3);
  const { policies } = openLibrary(city);
  for (const slug of ['bench-1', 'bench-2', 'bench-3']) {
    const policy = policies.get(slug)!;
    assert.equal(policy.data.text, 'full');
    assert.ok(policy.body.length > 20);
  }
});
