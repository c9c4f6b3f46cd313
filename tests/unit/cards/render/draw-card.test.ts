import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { LOCALES } from '#i18n/locales';
import { drawCard, layOutCard } from '#cards/render/draw-card';
import { BODY_SIZE } from '#cards/blocks/measure';
import { text } from '#cards/element';
import { layOut, rasterOf } from '#cards/layout';
import { pngSize } from '#cards/png/png';
import { CARD_NAMES, CARD_SIZES, MAX_BYTES, type CardName } from '#cards/tokens';
import type { CardView } from '#views/cards/card-view';
import { codeIn } from '../../../support/code-in.ts';
import { titleFaults } from '../../../support/card-titles.ts';
import { badLines, bareWords, linesOf, textPieces, type TextPiece } from '../../../support/card-lines.ts';
import { CHINESE, JAPANESE, KOREAN } from '../../../fixtures/cards/clauses.ts';
import { TITLES } from '../../../fixtures/cards/titles.ts';
import { feeCard, guideCard, indicatorCard, longCard, policyCard } from '../../../fixtures/cards/views.ts';

const FIXED = CARD_NAMES.filter((name) => name !== 'long');
const POLICY = policyCard();
const FEES = LOCALES.map((locale) => feeCard(locale));
const LONG = longCard();
const VIEWS: CardView[] = [
  ...LOCALES.map((locale) => policyCard(locale)),
  ...FEES,
  guideCard(),
  indicatorCard(),
];

/** What several tests look at is made once: a layout takes 30 ms and more, a picture 100. */
function once<T>(make: (view: CardView, name: CardName) => Promise<T>): typeof make {
  const made = new Map<string, Promise<T>>();
  return (view, name) => {
    const key = JSON.stringify([view, name]);
    if (!made.has(key)) made.set(key, make(view, name));
    return made.get(key)!;
  };
}

const drawn = once(drawCard);
const svgOf = once(async (view, name) => (await layOutCard(view, name, true)).svg);

async function piecesOf(view: CardView, name: CardName): Promise<TextPiece[]> {
  return textPieces(await svgOf(view, name));
}

async function wordsOf(view: CardView, name: CardName): Promise<string> {
  return bareWords(await piecesOf(view, name));
}

test('a card of each name has its exact size and stays below 1 MB', async () => {
  for (const [index, name] of FIXED.entries()) {
    const png = await drawn(FEES[index]!, name);
    const { width, height, format } = await sharp(png).metadata();
    assert.deepEqual({ width, height, format }, { ...CARD_SIZES[name], format: 'png' }, name);
    assert.ok(png.length < MAX_BYTES / 4, `${name}: ${png.length} bytes`);
  }
});

test('the code of a poster and of a long picture holds the canonical address', async () => {
  for (const view of FEES.slice(0, 2)) assert.equal(await codeIn(await drawn(view, 'poster')), view.url);
  const long = await drawn(LONG, 'long');
  const { width, height } = pngSize(long);
  assert.equal(width, CARD_SIZES.long.width);
  const foot = await sharp(long)
    .extract({ left: 0, top: height - 420, width, height: 420 })
    .png()
    .toBuffer();
  assert.equal(await codeIn(foot), LONG.url);
});

test('the same view gives the same bytes', async () => {
  assert.deepEqual(await drawn(LONG, 'long'), await drawCard(longCard(), 'long'));
  assert.deepEqual(await drawn(FEES[0]!, 'poster'), await drawCard(feeCard(), 'poster'));
});

test('a card carries its title, address and labels in the file', async () => {
  const png = await drawn(POLICY, 'og');
  for (const [keyword, text] of [
    ['Title', POLICY.title],
    ['Source', POLICY.url],
    ['Disclaimer', '演示站，非官方; demonstration, not official'],
  ]) {
    assert.ok(png.includes(Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8')), keyword);
  }
});

test('a card says what it must: the title, the notice, and a charge its rate, since when and where to check', async () => {
  for (const name of FIXED) assert.ok((await wordsOf(POLICY, name)).includes('演示站·非官方'), name);
  const undemonstrated = await wordsOf({ ...policyCard(), notice: null }, 'poster');
  assert.ok(!undemonstrated.includes('演示'));
  for (const name of ['og', 'poster'] as const) {
    const words = await wordsOf(feeCard(), name);
    for (const said of ['因私普通护照工本费', '120元/本', '2019-07-01'])
      assert.ok(words.includes(said), `${name}: ${said}`);
    assert.match(words, name === 'og' ? /portal\.example/ : /查今天的收费标准/);
  }
});

test('no type of a poster or a long picture is smaller than 30 px of 1080, and a phone can read it', async () => {
  const body: CardView['body'] = [
    {
      type: 'bars',
      bars: [
        { label: '到期换领', words: '20 元/证', size: 0.5 },
        { label: '首次申领', words: '停征', size: null },
      ],
    },
    {
      type: 'flow',
      lanes: [
        { who: '您', pictogram: 'person' },
        { who: '办事机关', pictogram: 'office' },
        { who: '调解组织、被申请人', pictogram: 'people' },
      ],
      acts: [
        { lane: 0, title: '申请', within: '' },
        { lane: 1, title: '受理', within: '5日' },
        { lane: 2, title: '答辩', within: '10日' },
      ],
    },
    { type: 'table', head: ['清单', '可收', '停征', '取消', '未核实'], rows: [['基金', '1', '2', '3', '4']] },
  ];
  const views = [...VIEWS, LONG, { ...policyCard('en'), body }];
  for (const view of views)
    for (const name of view.body.length > 0 ? (['poster', 'long'] as const) : (['poster'] as const)) {
      const svg = await svgOf(view, name);
      const sizes = Array.from(svg.matchAll(/<text [^>]*font-size="([\d.]+)"/g), ([, size]) => Number(size));
      assert.ok(sizes.length > 5, `${view.title} ${name}`);
      assert.deepEqual(
        sizes.filter((size) => size < 30),
        [],
        `${view.title} ${view.locale} ${name}`,
      );
    }
});

test('no line of any card breaks a rule of print', async () => {
  for (const view of [...VIEWS, LONG]) {
    for (const name of view.body.length > 0 ? CARD_NAMES : FIXED)
      assert.deepEqual(badLines(linesOf(await piecesOf(view, name))), [], `${view.title} ${name}`);
  }
});

test('no line of real text breaks a rule of print, wherever the lines fall', async () => {
  for (const [locale, texts] of [
    ['zh-CN', CHINESE],
    ['ja', JAPANESE],
    ['ko', KOREAN],
  ] as const) {
    const paragraphs = texts.flatMap((words) => [0, 1, 2, 3, 5, 7].map((cut) => '一'.repeat(cut) + words));
    const body = paragraphs.map((words) => ({ type: 'paragraph' as const, runs: [{ text: words }] }));
    const lines = linesOf(await piecesOf({ ...policyCard(locale), body }, 'long'));
    assert.ok(lines.length > paragraphs.length * 2, 'every paragraph fills more than a line');
    assert.deepEqual(badLines(lines), []);
    const orphans = lines.filter((line) => [...line].length === 1 && !/[\d聊─]/u.test(line));
    assert.deepEqual(orphans, [], locale);
  }
});

test('each mark stays with its word when it would fall on the edge of a line', async () => {
  const aLine = Math.floor((CARD_SIZES.long.width - 128) / BODY_SIZE);
  for (const marks of ['，。、；：！？）》〉」』】〕”’％℃·—…～', '（《〈「『【〔“‘']) {
    const isClosing = marks.startsWith('，');
    const paragraphs = [...marks].flatMap((mark) =>
      [-2, -1, 0, 1].map(
        (shift) => '一'.repeat(aLine + shift) + (isClosing ? `二${mark}` : mark) + '三四五六七',
      ),
    );
    const body = paragraphs.map((words) => ({ type: 'paragraph' as const, runs: [{ text: words }] }));
    const lines = linesOf(await piecesOf({ ...policyCard(), body }, 'long'));
    assert.ok(lines.length > paragraphs.length * 2, 'every paragraph fills more than a line');
    assert.deepEqual(badLines(lines), []);
  }
});

test('words stay inside the card, whatever the title', async () => {
  for (const title of TITLES)
    for (const name of ['og', 'square'] as const)
      assert.deepEqual(await titleFaults(title, name), [], `${title} ${name}`);
});

test('a charge shows its amount on every card, however long its name', async () => {
  const title = 'Cost-of-production fee for resident identity cards (Replacement of a lost or damaged card)';
  for (const name of ['og', 'poster'] as const) {
    const words = await wordsOf({ ...feeCard('en'), title }, name);
    assert.ok(words.includes('120') && words.includes('yuaneach'), `${name}: ${words}`);
  }
});

test('a poster gives long names of facts the room they need', async () => {
  const rows = [
    { label: '往来港澳通行证工本费', value: '100 元/张 → 60 元/张' },
    { label: '居民身份证工本费', value: '20 元/证 → 停征或免征' },
  ];
  const lines = linesOf(await piecesOf({ ...policyCard(), figures: [], timeline: null, rows }, 'poster'));
  for (const { label } of rows) assert.ok(lines.includes(label), `${label}: ${lines.join('|')}`);
});

test('a Chinese document’s number in another language stands on one line, in the Chinese hand as a whole', async () => {
  const title = '実施方案（聊营转办〔2021〕2号）の内容：住民向け解説';
  for (const name of FIXED) {
    const lines = linesOf(await piecesOf({ ...policyCard('ja'), title, shortTitle: null }, name));
    assert.ok(
      lines.some((line) => line.includes('（聊营转办〔2021〕2号）')),
      `${name}: ${lines.join('|')}`,
    );
  }
  const size = { width: 400, height: 100 };
  const tree = text({ fontFamily: 'Sans JP, Sans SC', fontSize: 60 }, '骨营〔2021〕2号');
  const { svg } = await layOut(tree, size, { locale: 'ja', phrases: [] }, true);
  assert.deepEqual(
    new Set(Array.from(svg.matchAll(/font-family="([^"]+)"/g), ([, family]) => family)),
    new Set(['sans sc']),
  );
});

test('a code of a currency stands before its number, another unit after it', async () => {
  const figuresOf = async (unit: string) => {
    const figures = [{ value: '120', unit, label: 'ordinary passport' }];
    const pieces = await piecesOf({ ...policyCard('en'), figures }, 'poster');
    return pieces.filter(({ words }) => /^(?:CNY|120|items)$/.test(words));
  };
  for (const [unit, order] of [
    ['CNY', ['CNY', '120']],
    ['items', ['120', 'items']],
  ] as const) {
    const pieces = (await figuresOf(unit)).sort((a, b) => a.left - b.left);
    assert.deepEqual(
      pieces.map(({ words }) => words),
      order,
    );
  }
});

test('a poster too full for all that it has keeps its times, and the day of its facts', async () => {
  const rows = Array.from({ length: 9 }, (_, index) => ({ label: `第${index}条`, value: '依照本办法办理' }));
  rows.push({ label: '答案日期', value: '2026年3月1日' });
  const words = await wordsOf(
    { ...policyCard(), subtitle: '打造极简高效政务生态和一流营商环境。'.repeat(20), rows },
    'poster',
  );
  for (const said of ['2026年3月1日', '8月底前', '实现重大突破']) assert.ok(words.includes(said), said);
});

test('numbers in a table stand at the right of a column that is no wider than they need', async () => {
  const body: CardView['body'] = [
    {
      type: 'table',
      head: ['Charge', 'Items'],
      rows: [
        ['May be charged', '9'],
        ['Not charged, or suspended by the State', '120'],
      ],
    },
  ];
  const pieces = await piecesOf({ ...policyCard('en'), body }, 'long');
  const ends = ['9', '120'].map((number) => {
    const { left, width } = pieces.find(({ words }) => words === number)!;
    return left + width;
  });
  assert.ok(Math.abs(ends[0]! - ends[1]!) < 1, `they end at ${ends.join(' and ')}`);
  assert.ok(linesOf(pieces).includes('Not charged, or suspended by the State'));
});

test('what cannot be drawn or does not fit is an error that names it', async () => {
  await assert.rejects(drawCard({ ...policyCard(), title: '吉祥😀' }, 'og'), {
    name: 'MissingGlyphError',
    message: /lc-2021-2\.mdx › title: “😀” \(U\+1F600\)/,
  });
  await assert.rejects(drawCard({ ...policyCard(), title: '长'.repeat(900) }, 'og'), {
    name: 'CardOverflowError',
    message: /lc-2021-2\.mdx › og/,
  });
});

test('a rare character that only the fallback has is drawn with the fallback, also after another one', async () => {
  const size = { width: 200, height: 100 };
  const painted = async (words: string, fontFamily: string) => {
    const tree = text({ ...size, background: '#fff', fontFamily, fontSize: 80 }, words);
    return rasterOf(await layOut(tree, size, { locale: 'ja', phrases: [] })).pixels;
  };
  const right = (pixels: Buffer) =>
    Array.from({ length: 100 }, (_, y) => pixels.subarray((y * 200 + 82) * 4, (y + 1) * 800));
  const fallback = right(await painted('𬭎𬭎', 'Sans SC'));
  assert.deepEqual(right(await painted('𠮷𬭎', 'Sans JP, Sans SC')), fallback);
  assert.notDeepEqual(right(await painted('𠮷𠮷', 'Sans JP, Sans SC')), fallback);
});
