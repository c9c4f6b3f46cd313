import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { selfInspection } from '#library/self-inspection';
import { cityWith, fixtureLibrary } from '../../support/city.ts';

test('a column is told by how many texts it has and since when nobody touched it', () => {
  const { columns } = selfInspection(fixtureLibrary(), '2026-11-30');
  const later = selfInspection(fixtureLibrary(), '2026-12-10').columns;
  for (const [at, { count, newest, quietFor }] of columns.entries()) {
    assert.equal(newest === null, quietFor === null);
    if (quietFor !== null && newest === later[at]!.newest) assert.equal(later[at]!.quietFor, quietFor + 10);
    if (count === 0) assert.equal(newest, null);
  }
  assert.ok(columns.some(({ count, quietFor }) => count > 0 && quietFor !== null));
});

test('an office that nothing refers to is an orphan, one that issues a document is none', () => {
  const city = openLibrary(
    cityWith({ 'offices.yaml': (old) => `${old}\nnobody-asks:\n  name: { zh-CN: 无人问津办公室 }\n` }),
  );
  const { orphans } = selfInspection(city, '2026-11-30');
  const issuer = [...city.policies.values()].flatMap(({ data }) => data.issuers ?? [])[0]!;
  assert.ok(orphans.some(({ file, id }) => file === 'offices.yaml' && id === 'nobody-asks'));
  assert.ok(!orphans.some(({ id }) => id === issuer));
});

test('charges and laws that are due are named', () => {
  const now = selfInspection(fixtureLibrary(), '2026-07-01');
  const muchLater = selfInspection(fixtureLibrary(), '2029-11-30');
  assert.ok(muchLater.dueFees.length > now.dueFees.length);
  assert.ok(muchLater.laws.current.length <= now.laws.current.length);
});
