import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutCard } from '#cards/render/draw-card';
import { LOCALES, type Locale } from '#i18n/locales';
import { openLibrary } from '#library/open-library';
import type { Library } from '#library/library';
import { feeContext } from '#views/fees/fee-context';
import { infographicBlocks } from '#views/infographics/infographic-sections';
import { infographicCardView } from '#views/infographics/infographic-card';
import { infographicRecord } from '#views/infographics/infographic-record';
import { infographicView } from '#views/infographics/infographic-view';
import { linesOf, textPieces } from '../../../support/card-lines.ts';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';

const DAY = '2026-06-30';
const glance = (library: Library) => library.infographics.get('action-glance')!;
const blocksIn = (library: Library, locale: (typeof LOCALES)[number]) =>
  infographicBlocks(library, glance(library), feeContext(library, locale), DAY);
const ofType = <T extends string>(blocks: ReturnType<typeof blocksIn>, type: T) =>
  blocks.filter((block) => block.type === type);

/** All that page, picture and data say of the infographic, without the spaces of typesetting. */
async function facesOf(library: Library, locale: (typeof LOCALES)[number]) {
  const bare = (text: string) => text.replace(/<[^>]*>/g, '').replace(/[\s\u2009\u2060\u200B]/gu, '');
  const view = infographicView(library, glance(library), locale, DAY);
  const card = infographicCardView(library, glance(library), locale, DAY);
  return {
    page: bare(view.sections.map(({ html }) => html).join('')),
    picture: bare(linesOf(textPieces((await layOutCard(card, 'long', true)).svg)).join('')),
    data: bare(JSON.stringify(infographicRecord(library, glance(library), DAY))),
  };
}

test('every tag says what the library says, in the language of the text', () => {
  const library = fixtureLibrary();
  const zh = blocksIn(library, 'zh-CN');
  assert.deepEqual(ofType(zh, 'figures'), [
    {
      type: 'figures',
      figures: [
        { value: '3', unit: '项', label: '指标' },
        { value: '2', unit: '项', label: '收费项目' },
      ],
    },
  ]);
  assert.deepEqual(ofType(zh, 'comparison'), [
    { type: 'comparison', changes: [{ from: '前列的指标', how: '不许往后退', aim: '保持', to: '优势' }] },
  ]);
  assert.deepEqual(ofType(zh, 'timeline'), [
    {
      type: 'timeline',
      moments: [
        { when: '2021年6月底前', what: '取得进展' },
        { when: '2021年11月底前', what: '完成' },
      ],
    },
  ]);
  assert.deepEqual(ofType(zh, 'groups'), [
    {
      type: 'groups',
      groups: [
        {
          count: '1',
          name: '企业服务',
          aim: '开店更省事',
          items: ['开办企业'],
          focus: { label: '重点', text: '改进服务' },
        },
      ],
    },
  ]);
  assert.deepEqual(
    ofType(zh, 'steps').map((block) => block.type === 'steps' && block.steps[1]!.text),
    ['拨打便民热线 12345，登记在3个工作日内办完。'],
  );
  const en = JSON.stringify(blocksIn(library, 'en'));
  for (const said of [
    'Service hotline 12345',
    '3 working days',
    'by the end of June',
    'From 临营办〔2021〕2号',
  ])
    assert.ok(en.includes(said), said);
});

test('a history tells the last ten years, what is not known of them, and no amount where none holds', () => {
  const [history] = ofType(blocksIn(fixtureLibrary(), 'zh-CN'), 'history');
  assert.deepEqual(history, {
    type: 'history',
    name: '停车证工本费',
    of: '每证',
    periods: [
      { span: '2019年12月31日及以前（起始日未取得）', words: '20 元/次', note: '', size: 1 },
      {
        span: '2020年1月1日至2023年12月31日（起始日未与原件核对）',
        words: '10.5 元/次',
        note: '',
        size: 0.525,
      },
      { span: '2024年1月1日起，未见变化', words: '停征或免征', note: '', size: null },
    ],
  });
});

test('a flow, papers and bars say what a guide and the catalogue say, and no more', () => {
  const drawn = (old: string) =>
    old.replace(
      '<Steps>',
      '<Flow guide="open-shop" />\n\n<Papers guide="open-shop" />\n\n<Bars>\n  <Bar fee="waste" />\n  <Bar fee="parking-permit" />\n</Bars>\n\n<Steps>',
    );
  const files = ['zh-CN', 'en', 'ja'].map((locale) => `infographics/action-glance/${locale}.mdx`);
  const library = openLibrary(cityWith(Object.fromEntries(files.map((file) => [file, drawn]))));
  const on = (day: string) =>
    infographicBlocks(library, glance(library), feeContext(library, 'zh-CN'), day as typeof DAY);
  const [flow] = ofType(on(DAY), 'flow');
  assert.ok(flow?.type === 'flow');
  assert.deepEqual(
    flow.lanes.map(({ pictogram }) => pictogram),
    ['person', 'office', 'people'],
  );
  assert.deepEqual(
    flow.acts.slice(0, 3).map(({ lane, title }) => [lane, title]),
    [
      [0, '提交'],
      [1, '登记'],
      [1, '限时登记'],
    ],
  );
  assert.notEqual(flow.acts[1]?.within, '', 'the limit of the step');
  const papers = ofType(on(DAY), 'points')[0];
  assert.ok(papers?.type === 'points');
  assert.deepEqual(papers.points, [
    { title: '申请书', text: '', pictogram: 'form' },
    { title: '房东出具的地址证明', text: '', pictogram: 'form' },
  ]);
  const barsOn = (day: string) => {
    const [bars] = ofType(on(day), 'bars');
    assert.ok(bars?.type === 'bars');
    return bars.bars.map(({ words, size }) => [words, size]);
  };
  assert.deepEqual(barsOn('2021-06-30'), [
    ['以公示为准', null],
    ['10.5 元/次', 1],
  ]);
  assert.deepEqual(barsOn(DAY)[1], ['停征或免征', null]);
});

test('a period before the last ten years is left out; one that nobody verified says so and shows no amount', () => {
  const edit = (old: string) =>
    old
      .replaceAll('2018-01-01\n    until: 2019-12-31', '2001-01-01\n    until: 2009-12-31')
      .replace(
        /from: 2020-01-01\n([\s\S]*?)state: charged[\s\S]*?- document: linhe-2018-1\n/,
        'from: 2010-01-01\n$1state: unverified\n    rates: []\n    basis: []\n',
      );
  const library = openLibrary(cityWith({ 'fees/parking-permit.mdx': edit }));
  const [history] = ofType(blocksIn(library, 'zh-CN'), 'history');
  assert.ok(history?.type === 'history');
  assert.deepEqual(
    history.periods.map(({ words, size }) => [words, size]),
    [
      ['未核实', null],
      ['停征或免征', null],
    ],
  );
});

test('an item marked no-amount shows none, in text, figure and history', async () => {
  const shown = (old: string) => old.replaceAll('fee="parking-permit"', 'fee="waste"');
  const files = ['zh-CN', 'en', 'ja'].map((locale) => `infographics/action-glance/${locale}.mdx`);
  const library = openLibrary(cityWith(Object.fromEntries(files.map((file) => [file, shown]))));
  const { page, picture } = await facesOf(library, 'zh-CN');
  for (const face of [page, picture]) {
    assert.match(face, /以公示为准/);
    assert.match(face, /标准没有核实，不列金额/);
    assert.doesNotMatch(face, /\d元/);
  }
});

test('changing one fee in content changes the number in page, picture and data together', async () => {
  const before = await facesOf(fixtureLibrary(), 'ja');
  const changed = openLibrary(
    cityWith({ 'fees/parking-permit.mdx': (old) => old.replace("amount: '10.5'", "amount: '11.75'") }),
  );
  const after = await facesOf(changed, 'ja');
  for (const face of ['page', 'picture', 'data'] as const) {
    assert.match(before[face], /10\.5元/, face);
    assert.doesNotMatch(before[face], /11\.75/, face);
    assert.match(after[face], /11\.75元/, face);
    assert.doesNotMatch(after[face], /10\.5元/, face);
  }
});

test('a picture whose numbers are of a day says which: the build day, or the one on which the charges were checked', () => {
  const library = fixtureLibrary();
  const metaOn = (day: string) => infographicCardView(library, glance(library), 'zh-CN', day).meta;
  assert.ok(metaOn('2026-06-01').includes('截至2026年6月1日'));
  assert.ok(metaOn('2031-01-01').includes('截至2026年6月30日'));
});

test('a picture that rests on law says up to which day it was checked, and that some was not', () => {
  const metaOf = (documents: string[], locale: Locale = 'zh-CN') => {
    const basis = documents.map((id) => `  - { document: ${id}, articles: [第七条] }\n`).join('');
    const file = 'infographics/action-glance/zh-CN.mdx';
    const of = openLibrary(cityWith({ [file]: (old) => old.replace('basis:\n', `basis:\n${basis}`) }));
    return infographicCardView(of, glance(of), locale, DAY).meta;
  };
  assert.ok(metaOf(['linhe-shops']).includes('法律核到2026年6月20日'));
  assert.ok(metaOf(['linhe-shops', 'linhe-convenience']).includes('法律核到2026年6月20日，有的未核'));
  assert.ok(metaOf(['linhe-convenience']).includes('所据法律未核'));
  assert.ok(metaOf(['linhe-shops'], 'en').includes('law checked to 20 June 2026'));
  assert.ok(!metaOf([]).some((line) => line.includes('法律')));
});

test('an outdated section is offered in Chinese, a missing translation is Chinese throughout', () => {
  const library = fixtureLibrary();
  const en = infographicView(library, glance(library), 'en', DAY);
  assert.deepEqual(
    en.sections.map(({ id, outdated }) => [id, outdated !== null]),
    [
      ['goals', false],
      ['fees', true],
    ],
  );
  assert.match(en.sections[1]!.outdated!.html, /先看名单/);
  assert.match(en.unofficial!, /Chinese text prevails.* 2026 · Machine translation, not reviewed$/);
  const ko = infographicView(library, glance(library), 'ko', DAY);
  assert.equal(ko.lang, 'zh-CN');
  assert.ok(ko.fallback);
  assert.match(ko.sections[0]!.html, /工作目标/);
});

for (const locale of LOCALES) {
  test(`${locale}: everything that the long picture says of the text stands in the page`, async () => {
    const library = fixtureLibrary();
    const view = infographicView(library, glance(library), locale, DAY);
    const bare = (text: string) => text.replace(/<[^>]*>/g, '').replace(/[\s\u2060\u200B]/gu, '');
    const page = bare(view.sections.map(({ html }) => html).join(''));
    const body = infographicCardView(library, glance(library), locale, DAY).body;
    const words: string[] = [];
    JSON.stringify(body, (key, value: unknown) => {
      if (typeof value === 'string' && key !== 'type') words.push(bare(value));
      return value;
    });
    for (const said of words) assert.ok(page.includes(said), said);
  });
}
