import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { LOCALES } from '#i18n/locales';
import { openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';
import { posterGallery } from '#views/site/poster-gallery';
import { homeView } from '#views/site/home-view';
import { llmsTxt } from '#views/site/llms-txt';
import { sitemapPages, sitemapView } from '#views/site/sitemap-view';
import { faultsOf } from '../../../support/city.ts';
import { command } from '../../../support/command.ts';

const DAY = '2026-11-30';
const work = mkdtempSync(path.join(tmpdir(), 'new-city-'));
after(() => rmSync(work, { recursive: true, force: true }));
const city = path.join(work, 'qinghe');

test('a new city opens at once, and nothing in it is of another city', async () => {
  const { status, stdout } = await command('new', ['city', city, '--name', '清河县']);
  assert.equal(status, 0);
  assert.match(stdout, /npm run studio/);
  assert.deepEqual(readdirSync(city).sort(), ['README.md', 'catalogue.yaml', 'site.yaml']);
  assert.doesNotMatch(readFileSync(path.join(city, 'site.yaml'), 'utf8'), /聊/);
  const { site } = openLibrary(city);
  assert.deepEqual([site.name['zh-CN'], site.mark, site.demonstration], ['清河政策', '清', true]);
  assert.ok(site.icp.placeholder && site.siteCode.placeholder);
});

test('home, navigation and maps lead to nothing that such a city has not', () => {
  const library = openLibrary(city);
  for (const locale of LOCALES) {
    const { page, plan, more } = homeView(library, locale, DAY);
    assert.equal(plan, null);
    const shown = [...page.nav, ...page.footer.links, ...more.links].map(({ href }) => href);
    for (const absent of ['guides', 'infographics', 'interpretations', 'indicators', 'ledger'])
      assert.ok(!shown.some((href) => href.includes(`/${absent}/`)), `${locale} ${absent}`);
    assert.ok(shown.some((href) => href.endsWith('/fees/')));
    assert.ok(!sitemapView(library, locale).some(({ heading }) => heading.href.includes('/indicators/')));
    assert.deepEqual(posterGallery(library, locale).indicators.links, []);
  }
  assert.ok(!sitemapPages(library).some(({ path: at }) => at === '/ledger/' || at === '/indicators/'));
  assert.doesNotMatch(llmsTxt(library), /indicators/);
});

test('what is there already is not written over', async () => {
  const occupied = mkdtempSync(path.join(work, 'occupied-'));
  writeFileSync(path.join(occupied, 'letter.txt'), 'x');
  const { status, stderr } = await command('new', ['city', occupied, '--name', '清河县']);
  assert.equal(status, 1);
  assert.match(stderr, /不覆盖/);
  assert.deepEqual(readdirSync(occupied), ['letter.txt']);
});

test('without a name nothing is made, and the way to ask is shown', async () => {
  const nowhere = path.join(work, 'nowhere');
  assert.match((await command('new', ['city', nowhere])).stderr, /npm run new -- city/);
  assert.equal(existsSync(nowhere), false);
});

test('the city itself and its catalogue must be there; indicators and measures need their plan', () => {
  writeFileSync(path.join(work, 'empty'), '');
  const bare = mkdtempSync(path.join(work, 'bare-'));
  assert.throws(
    () => openLibrary(bare),
    (error) =>
      error instanceof ContentError &&
      ['site.yaml', 'catalogue.yaml'].every((file) => error.issues.some((issue) => issue.file === file)),
  );
  const fields = faultsOf({ 'action.yaml': null }).map(({ file }) => file);
  assert.ok(fields.includes('ledger.yaml'));
  assert.ok(fields.some((file) => file.startsWith('indicators/')));
});
