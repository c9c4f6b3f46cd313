import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeHasValidity } from '#schemas/policy';
import { openLibrary } from '#library/open-library';
import { documentOf, fileOf, pagesOf } from '../support/site.ts';

const library = openLibrary('content');
interface Published {
  id: string;
  documentNumber: string | null;
  validity: { state: string };
  source: { url: string | null };
}
const published = JSON.parse(fileOf('city', 'data/v1/policies.json')) as Published[];

test('the open data lists every policy with the fields of its page', () => {
  assert.deepEqual(published.map((policy) => policy.id).sort(), [...library.policies.keys()].sort());
  for (const policy of published) {
    const page = documentOf('city', `/policies/${policy.id}/`);
    if (policy.documentNumber)
      assert.ok(page.querySelector('.record')!.textContent.includes(policy.documentNumber), policy.id);
    assert.equal(
      page.querySelector('.record [data-state]:not([hidden])')?.getAttribute('data-state') ??
        'not-applicable',
      policy.validity.state,
      policy.id,
    );
  }
});

test('only what is proven is called 现行有效, and always with the day of its proof', () => {
  for (const { slug, data } of library.policies.values()) {
    const current = documentOf('city', `/policies/${slug}/`).querySelector(
      '.record [data-state]:not([hidden])',
    );
    if (current?.getAttribute('data-state') !== 'in-force') continue;
    const words = current.textContent;
    const days = data.confirmations.map(({ on }) => `截至${wordsOfDay(on)}的核对`);
    const own = data.effectiveUntil === null ? [] : [`文件自载有效期至${wordsOfDay(data.effectiveUntil)}`];
    assert.ok(
      [...days, ...own].some((proof) => words.includes(proof)),
      `${slug}: ${words}`,
    );
  }
});

test('no report, reply or proposal bears a validity anywhere', () => {
  const without = [...library.policies.values()].filter(({ data }) => !typeHasValidity(data.type));
  assert.ok(without.length >= 3);
  for (const { slug } of without) {
    assert.equal(documentOf('city', `/policies/${slug}/`).querySelector('.state'), null, slug);
    const row = documentOf('city', '/policies/')
      .querySelectorAll('[data-row]')
      .find((each) => each.querySelector(`a[href="/policies/${slug}/"]`));
    assert.equal(row!.querySelector('.state'), null, slug);
  }
});

function wordsOfDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

test('an address is a link only where it was checked', () => {
  for (const { slug, data } of library.policies.values()) {
    const links = documentOf('city', `/policies/${slug}/`).querySelectorAll('a[rel~=external]');
    assert.equal(links.length > 0, data.source.linkable, slug);
    if (!data.source.linkable) assert.equal(published.find((policy) => policy.id === slug)!.source.url, null);
  }
});

test('each of the 23 readable laws has a summary, each point with its article, marked as the editor’s', () => {
  const summaries = [...library.policies.values()].filter((policy) => policy.data.text === 'summary');
  assert.equal(summaries.length, 23);
  for (const { slug } of summaries) {
    const page = documentOf('city', `/policies/${slug}/`);
    assert.match(page.querySelector('.notice')!.textContent, /本站编者.*不是文件原文/, slug);
    const points = page.querySelectorAll('[data-document] li');
    assert.ok(points.length >= 6, slug);
    for (const point of points)
      assert.match(point.textContent, /第[一二三四五六七八九十百]+条/, `${slug}: ${point.textContent}`);
  }
});

test('a repealed policy keeps its page, which names its successor; the successor names it', () => {
  const former = documentOf('fixture', '/policies/parking-2018/');
  assert.match(former.querySelector('.record')!.textContent, /被取代，自2020年3月1日起/);
  assert.ok(former.querySelector('a[href="/policies/parking-2020/"]'));
  assert.ok(
    documentOf('fixture', '/policies/parking-2020/').querySelector('a[href="/policies/parking-2018/"]'),
  );
});

test('an untranslated document is shown in Chinese, honestly', () => {
  const page = documentOf('city', '/en/policies/lc-2021-2/');
  assert.equal(page.querySelector('[data-document]')!.getAttribute('lang'), 'zh-CN');
  assert.match(page.querySelector('main')!.textContent, /This text has not been translated/);
  assert.equal(
    page.querySelector('link[rel=canonical]')!.getAttribute('href'),
    'https://portal.example/policies/lc-2021-2/',
  );
});

test('JSON-LD says what is known and nothing else', () => {
  const data = JSON.parse(
    documentOf('city', '/policies/lc-2021-2/').querySelector('script[type="application/ld+json"]')!
      .textContent,
  );
  assert.equal(data['@type'], 'Legislation');
  assert.equal(data.legislationIdentifier, '聊营转办〔2021〕2号');
  assert.equal(data.legislationDate, '2021-05-08');
  assert.ok(!('legislationLegalForce' in data), 'its validity is not proven');
  assert.ok(!('datePublished' in data));
});

test('every facet page lists what its link counts', () => {
  const list = documentOf('city', '/policies/');
  for (const link of list.querySelectorAll('a[data-facet]')) {
    const target = link.getAttribute('href')!;
    const rows = documentOf('city', target).querySelectorAll('[data-row]').length;
    assert.equal(rows, Number(link.querySelector('.count')!.textContent), target);
  }
});

test('the 18 indicators: groups of 8, 6 and 4, and the days of the document', () => {
  const hub = documentOf('city', '/indicators/');
  assert.deepEqual(
    hub.querySelectorAll('.group').map((group) => group.querySelectorAll('.chips li').length),
    [8, 6, 4],
  );
  assert.deepEqual(
    hub.querySelectorAll('.milestones time').map((time) => time.getAttribute('datetime')),
    ['2021-06-30', '2021-08-31', '2021-11-30'],
  );
  assert.deepEqual(
    hub.querySelectorAll('.targets strong').map((goal) => goal.textContent.trim()),
    ['力争进入全省前5', '力争进入全省前8'],
  );
  assert.equal(pagesOf('city').filter(({ path }) => /^\/indicators\/[^/]+\/$/.test(path)).length, 18);
});
