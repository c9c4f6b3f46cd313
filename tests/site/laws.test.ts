import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES, localePath } from '#i18n/locales';
import { citingPages, type CitingPage } from '#library/cited-laws';
import { openLibrary } from '#library/open-library';
import type { Library } from '#library/library';
import { documentOf } from '../support/site.ts';

const CITIES = { fixture: openLibrary('tests/fixtures/city'), city: openLibrary('content') } as const;
const path = ({ kind, slug }: CitingPage) => `/${kind}/${slug}/`;

/** What the register says changed after the text that was read, told from its files alone: `law on day`. */
function changesUnder(library: Library, page: CitingPage): string[] {
  return [...new Set(page.citations.map(({ document }) => document))].flatMap((id) => {
    const law = library.laws.get(id)?.data;
    const cited = page.citations.filter(({ document }) => document === id);
    return (law?.events ?? []).flatMap((event) => {
      const on = (event.from ?? event.adoptedOn)!;
      const isLater = law!.text === null || (event.adoptedOn ?? on) > law!.text.day;
      const stillSays = cited.filter(({ until }) => until === null || until >= on);
      const concerned = stillSays.some(
        ({ article }) =>
          event.articles.length === 0 ||
          article === null ||
          event.articles.some((each) => article.startsWith(each)),
      );
      return isLater && concerned ? [`${id} ${on}`] : [];
    });
  });
}

for (const [city, library] of Object.entries(CITIES) as [keyof typeof CITIES, Library][]) {
  test(`${city}: every page that cites a law which changed after its text says so, in every language`, () => {
    let told = 0;
    for (const page of citingPages(library)) {
      const expected = changesUnder(library, page).sort();
      for (const locale of LOCALES) {
        const said = documentOf(city, localePath(locale, path(page)))
          .querySelectorAll('.law-currency [data-law]')
          .map((item) => `${item.getAttribute('data-law')} ${item.getAttribute('data-on')}`);
        assert.deepEqual([...said].sort(), expected, `${locale} ${path(page)}`);
        told += said.length;
      }
    }
    assert.ok(told > 0);
  });

  test(`${city}: every page that cites a law says up to which day it was checked, and names what was not`, () => {
    for (const page of citingPages(library)) {
      const cited = [...new Set(page.citations.map(({ document }) => document))].filter((id) =>
        library.laws.has(id),
      );
      const line = documentOf(city, path(page)).querySelector('.law-currency .note')?.textContent ?? '';
      const days = cited.flatMap((id) => library.laws.get(id)!.data.checked?.to ?? []).sort();
      if (days[0]) {
        const [year, month, day] = days[0].split('-').map(Number);
        assert.ok(line.includes(`${year}年${month}月${day}日`), `${path(page)}: ${line}`);
      }
      for (const id of cited.filter((each) => library.laws.get(each)!.data.checked === null))
        assert.match(line, /未核|没有核过/, `${path(page)}: ${id}`);
    }
  });
}
