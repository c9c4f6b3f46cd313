import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReleaseFile } from '#library/releases';
import { browserCatalogue, feeContext } from '#views/fees/fee-context';
import { fixtureLibrary } from '../../../support/city.ts';

function sealedAs(id: string): ReleaseFile {
  const file = `releases/${id}.json`;
  return { file, name: `${id}.json`, text: '', release: { sealed: { id } } as ReleaseFile['release'] };
}

test('an answer names the newest release of its own library, whoever asked before', () => {
  const unsealed = fixtureLibrary();
  const sealed = { ...unsealed, releases: [sealedAs('2026-06-25-1'), sealedAs('2026-11-01-1')] };
  const released = (library: typeof unsealed) => [
    feeContext(library, 'en').catalogue.release,
    browserCatalogue(library, 'en').facts.release,
  ];
  assert.deepEqual(released(unsealed), [null, null]);
  assert.deepEqual(released(sealed), ['2026-11-01-1', '2026-11-01-1']);
  assert.deepEqual(released(unsealed), [null, null]);
});
