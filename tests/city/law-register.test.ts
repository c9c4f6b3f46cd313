import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawReport } from '#library/law-report';
import { openLibrary } from '#library/open-library';

const library = openLibrary('content');

test('every law that a page cites by an article is in the register, so that its page can say how current it is', () => {
  const laws = lawReport(library, library.site.contentAsOf);
  assert.ok(laws.length > 100);
  assert.deepEqual(
    laws
      .filter(({ state }) => state === 'unregistered')
      .map(({ law, pages }) => `${law}: ${pages.join(', ')}`),
    [],
  );
});

test('every law that forbids a charge is in the register', () => {
  const plain = (title: string) => title.replace(/^中华人民共和国/, '').replace(/[《》\s]/g, '');
  const titles = new Set([...library.laws.values()].map(({ data }) => plain(data.title)));
  const named = library.unlawful.flatMap(({ id, statute }) => statute.map(({ law }) => ({ id, law })));
  assert.ok(named.length > 50);
  assert.deepEqual(
    named.filter(({ law }) => !titles.has(plain(law))),
    [],
  );
});
