import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { isDay } from '#domain/calendar';
import { openLibrary } from '#library/open-library';
import { openApi } from '#views/open-data/open-api';
import { DATA_HISTORY } from '#views/open-data/data-history';

const told = DATA_HISTORY.flatMap(({ files }) => files);

test('every file of /data/v1 stands in the entry that brought it, and once', () => {
  const served = globSync('src/pages/data/v1/**/*.ts').map((file) =>
    file
      .replaceAll('\\', '/')
      .replace('src/pages/data/v1', '')
      .replace(/\.ts$/, '')
      .replace(/\[(\w+)\]/g, '{$1}'),
  );
  assert.deepEqual([...told].sort(), served.sort());
});

test('what the description for programs offers is told', () => {
  const { paths } = openApi(openLibrary('tests/fixtures/city')) as { paths: Record<string, unknown> };
  assert.deepEqual(
    Object.keys(paths).filter((path) => !told.includes(path)),
    [],
  );
});

test('the history goes from the newest day to the first', () => {
  const days = DATA_HISTORY.map(({ on }) => on);
  assert.ok(days.every(isDay));
  assert.deepEqual(days, [...days].sort().reverse());
});
