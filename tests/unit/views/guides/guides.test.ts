import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { channelsView } from '#views/shell/channel-view';
import { feeContext } from '#views/fees/fee-context';
import { guideFacetPages, guideListView } from '#views/guides/guide-list';
import { guidePage } from '#views/guides/guide-pages';
import { guideRecord, guideRecordSchema, recordsJsonSchema } from '#views/guides/guide-record';
import { yearlyCalendar, yearlyDuties } from '#views/guides/guide-reminders';
import { guideView } from '#views/guides/guide-view';
import { journeyView } from '#views/guides/journey-view';
import { ledgerView } from '#views/indicators/ledger-view';
import { sitemapXml } from '#views/site/sitemap-xml';
import type { Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';

const library = fixtureLibrary();
const DAY = '2026-06-30';
const open = library.guides.get('open-shop')!;
const view = (locale: Locale, slug = 'open-shop', from = library) =>
  guideView(from, from.guides.get(slug)!, feeContext(from, locale), DAY);

test('a limit stands only under the side that it binds', () => {
  const groups = view('zh-CN').limits.map(({ binds, limits }) => [binds, limits.map(({ id }) => id)]);
  assert.deepEqual(groups, [
    ['office', ['l1', 'l2']],
    ['applicant', ['l3']],
    ['other', ['l4']],
    ['none', ['l5']],
  ]);
});

test('a translated page speaks its language, element by element; what nobody translated stays marked Chinese', () => {
  const english = view('en');
  assert.deepEqual(english.materials.always[0]!.words, { text: 'Application form' });
  assert.deepEqual(english.conditions[0]!.words, {
    text: 'The shop has a fixed address; hand in proof of it',
  });
  assert.deepEqual(english.remedies[0]!.words, { text: '不服的，可以申请复议', lang: 'zh-CN' });
  assert.equal(
    english.notice?.text,
    'Unofficial translation of the Chinese text of 20 June 2026; the Chinese text prevails. Machine translation.',
  );
  assert.equal(english.notice?.chinese, null);
  const japanese = view('ja').notice!;
  assert.match(japanese.text, /2026年6月15日に改められ/);
  assert.match(japanese.chinese!.href, /^\/guides\//);
  assert.match(view('ko').notice!.text, /번역되지 않았습니다/);
  assert.equal(view('zh-CN').notice, null);
});

test('a page counts as translated only where a translation file exists', () => {
  const korean = guidePage(library, open, view('ko'), 'ko');
  assert.deepEqual([korean.canonical, korean.alternates], ['https://portal.example/guides/open-shop/', []]);
  const english = guidePage(library, open, view('en'), 'en');
  assert.equal(english.canonical, 'https://portal.example/en/guides/open-shop/');
  assert.deepEqual(
    english.alternates.map(({ hreflang }) => hreflang),
    ['zh-CN', 'en', 'ja', 'zh-Hant', 'x-default'],
  );
  const xml = sitemapXml(library);
  assert.ok(xml.includes('<loc>https://portal.example/ja/guides/open-shop/</loc>'));
  assert.ok(!xml.includes('<loc>https://portal.example/ko/guides/open-shop/</loc>'));
  assert.ok(!xml.includes('<loc>https://portal.example/en/guides/close-shop/</loc>'));
});

test('the amount of a fee comes from the catalogue: changing it there changes the guide', () => {
  const title = (from: Library) =>
    guideView(from, from.guides.get('open-shop')!, feeContext(from, 'en'), '2021-06-01').fees.items[0]!
      .phases[0]!.title;
  assert.equal(title(library), 'They may charge this: at most CNY 10.5 per instance');
  const raised = openLibrary(
    cityWith({ 'fees/parking-permit.mdx': (old) => old.replace("amount: '10.5'", "amount: '99'") }),
  );
  assert.equal(title(raised), 'They may charge this: at most CNY 99 per instance');
});

test('silence of the law is said, and is neither free nor charged', () => {
  assert.deepEqual(
    [view('zh-CN', 'close-shop').fees.kind, view('zh-CN', 'close-shop').fees.verdict],
    ['silent', '法律没有写收费'],
  );
  assert.equal(view('zh-CN').fees.kind, 'items');
});

test('what only the place knows is said where somebody filled it in, and the rest once', () => {
  const closing = view('zh-CN', 'close-shop');
  assert.deepEqual(closing.local, []);
  assert.equal(
    closing.atWindow,
    '办理地点、窗口电话、网上入口、承诺时限、本地材料清单与样表：以窗口公布为准。',
  );
  const opening = view('zh-CN');
  assert.deepEqual(
    opening.local.map(({ words }) => words.text),
    ['临河市政务大厅二楼', '12345', 'https://portal.example/online', '1个工作日'],
  );
  assert.equal(opening.atWindow, '本地材料清单与样表：以窗口公布为准。');
});

test('the basis lists every article once, in the order of the law, and links to our page of it', () => {
  const [shops, convenience] = view('zh-CN').basis;
  assert.deepEqual(
    shops!.articles.map(({ text }) => text),
    [
      '第一条',
      '第二条',
      '第三条',
      '第四条',
      '第五条',
      '第六条',
      '第七条',
      '第八条',
      '第九条',
      '第十条',
      '第十一条',
    ],
  );
  assert.equal(convenience!.href, '/policies/summary-law/');
});

test('a law keeps its Chinese name on every page; the reader’s language says beside it what that means', () => {
  const city = openLibrary(
    cityWith({
      'documents.yaml': (old) =>
        old.replace(
          'linhe-shops:\n',
          'linhe-shops:\n  names: { en: Shop Measures, ja: 店舗弁法, ko: 가게 판법(辦法) }\n',
        ),
      'policies/summary-law.mdx': (old) =>
        old.replace('zh-CN: 临河市便民条例', '$&\n  en: Regulations on Convenience'),
    }),
  );
  const named = (locale: Locale) =>
    view(locale, 'open-shop', city).basis.map(({ name, gloss }) => [name.text, gloss?.text ?? null]);
  const [shops, convenience] = ['《临河市店铺管理办法》', '《临河市便民条例》'];
  assert.deepEqual(named('en'), [
    [shops, 'Shop Measures'],
    [convenience, 'Regulations on Convenience'],
  ]);
  assert.deepEqual(named('ko'), [
    [shops, '가게 판법(辦法)'],
    [convenience, null],
  ]);
  assert.deepEqual(named('zh-CN'), [
    [shops, null],
    [convenience, null],
  ]);
  const { steps } = journeyView(city, city.journeys.get('run-shop')!, 'ja', DAY);
  const glosses = steps.flatMap(({ cites }) => cites.map(({ gloss }) => gloss?.text));
  assert.deepEqual([...new Set(glosses)], ['店舗弁法']);
});

test('terms that can be counted in days are offered for the calendar, the reader’s own first; hours are not', () => {
  assert.deepEqual(
    view('zh-CN').reminders.map(({ id, count, unit }) => [id, count, unit]),
    [
      ['l3', 1, 'month'],
      ['l2', 3, 'working-day'],
      ['d1', 30, 'day'],
    ],
  );
});

test('a yearly duty has a calendar file with its days and a stable id', () => {
  assert.deepEqual(yearlyDuties(library), [{ slug: 'open-shop', element: 'd2' }]);
  const file = yearlyCalendar(library, open, 'd2', 'en', DAY);
  for (const line of [
    'UID:open-shop-d2@portal.example',
    'DTSTART;VALUE=DATE:20260101',
    'DTEND;VALUE=DATE:20260701',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:Registering a shop',
  ]) {
    assert.ok(file.includes(`${line}\r\n`), line);
  }
});

test('guides are found by whom they are for, by indicator and by journey', () => {
  assert.deepEqual(guideFacetPages(library), [
    { facet: 'audience', id: 'citizen' },
    { facet: 'audience', id: 'enterprise' },
    { facet: 'indicator', id: 'start' },
    { facet: 'indicator', id: 'market' },
    { facet: 'journey', id: 'run-shop' },
  ]);
  const citizens = guideListView(library, 'ko', DAY, { facet: 'audience', id: 'citizen' });
  assert.equal(citizens.heading.text, '대상: 개인');
  assert.deepEqual(
    citizens.sections.flatMap(({ rows }) => rows.map(({ href }) => href)),
    ['/ko/guides/open-shop/'],
  );
});

test('a journey says what each step waits for and needs; a step of one element leads to it', () => {
  const { steps } = journeyView(library, library.journeys.get('run-shop')!, 'en', DAY);
  assert.deepEqual(
    steps.map(({ after, needs, guide, whole }) => [
      after.map(({ label }) => label),
      needs?.text ?? null,
      guide.href,
      whole,
    ]),
    [
      [[], null, '/en/guides/open-shop/', true],
      [['step 1'], 'The certificate', '/en/guides/open-shop/#d2', false],
      [['step 1'], 'The certificate', '/en/guides/close-shop/', true],
    ],
  );
});

test('channels: a number that was not seen says so; one without a number offers no call', () => {
  const { groups } = channelsView(library, 'en');
  const all = groups.flatMap(({ channels }) => channels);
  assert.deepEqual(
    groups.map(({ channels }) => channels.map(({ id }) => id)),
    [['12345', 'shop-line'], ['10000']],
  );
  assert.equal(all.find(({ id }) => id === 'shop-line')!.callHref, null);
  assert.equal(
    all.find(({ id }) => id === '10000')!.check,
    'a national number; this site has not verified its source',
  );
});

test('channels: the count of guides stands in the brackets of its language', () => {
  const labelIn = (locale: Locale) => channelsView(library, locale).groups[0]!.channels[0]!.guidesLabel;
  assert.match(labelIn('zh-CN'), /[^\s]（\d+）$/);
  assert.match(labelIn('en'), / \(\d+\)$/);
  assert.match(labelIn('ja'), /[^\s]（\d+）$/);
  assert.match(labelIn('ko'), /[^\s]\(\d+\)$/);
});

test('the ledger: deadlines on a line, progress unknown unless somebody recorded it', () => {
  const ledger = ledgerView(library, 'zh-CN', '2021-07-01');
  assert.deepEqual(
    ledger.milestones.map(({ day, phases }) => [day, phases.find(({ current }) => current)!.label]),
    [
      ['2021-06-30', '期限已过'],
      ['2021-11-30', '未到期'],
    ],
  );
  assert.equal(ledger.milestones[1]!.at, 1000);
  const progress = ledger.sections.flatMap(({ measures }) =>
    measures.map(({ progress: { words, on } }) => [words.text, on]),
  );
  assert.deepEqual(progress, [
    ['未取得（没有公布）', null],
    ['已经印发', '2021年7月15日'],
    ['未取得（没有公布）', null],
  ]);
});

test('the open data of a guide holds no editors’ notes, and its schema describes it', () => {
  const record = guideRecord(library, open) as Record<string, unknown>;
  assert.equal(record['editorNotes'], undefined);
  assert.deepEqual(Object.keys(record['translations'] as object), ['en', 'ja']);
  const schema = recordsJsonSchema(guideRecordSchema) as {
    items: { properties: object; required: string[] };
  };
  assert.deepEqual(
    Object.keys(record).filter((key) => !(key in schema.items.properties)),
    [],
  );
  assert.deepEqual(
    schema.items.required.filter((key) => !(key in record)),
    [],
  );
});
