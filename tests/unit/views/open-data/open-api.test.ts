import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openLibrary } from '#library/open-library';
import { openApi } from '#views/open-data/open-api';

interface Described {
  openapi: string;
  paths: Record<string, { get: { operationId: string; parameters: { name: string }[] } }>;
}
const described = openApi(openLibrary('tests/fixtures/city')) as Described;

/** Files that are there for people, or describe the others. */
const NOT_FOR_PROGRAMS = /\.(?:csv|xlsx|png|schema\.json|jsonld)$|\/openapi\.json$|\/diffs\/|\/keys\.json$/;

describe('the description of the data for programs', () => {
  it('names every file of /data/v1 that a program reads, and no other', () => {
    const served = globSync('src/pages/data/v1/**/*.ts')
      .map((file) => file.replaceAll('\\', '/').replace('src/pages/data/v1', '').replace(/\.ts$/, ''))
      .filter((path) => !NOT_FOR_PROGRAMS.test(path))
      .map((path) => path.replace(/\[(\w+)\]/g, '{$1}'));
    assert.deepEqual(Object.keys(described.paths).sort(), served.sort());
  });

  it('gives each a name of its own and every part of its address', () => {
    const operations = Object.values(described.paths).map(({ get }) => get.operationId);
    assert.equal(new Set(operations).size, operations.length);
    for (const [path, { get }] of Object.entries(described.paths))
      assert.equal(get.parameters.length, path.split('{').length - 1, path);
  });
});
