import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer } from '#domain/search/plan';
import { searchIndex, type InventedPage } from '../../../support/search-index.ts';

const PAGES: InventedPage[] = [
  { title: '护照工本费', kind: 'fee', names: ['passport fee'], text: '每本一百二十元' },
  { title: '出国须知', text: '先办护照，再办签证' },
  { title: '城镇污水处理费', kind: 'fee', text: '按用水量收取' },
  { title: '停车收费办法', kind: 'policy', text: '停车场按规定收费' },
  { title: '停车收费老办法', kind: 'policy', text: '停车场收费', phases: [['', 'repealed']] },
  { title: '劳动保障监察投诉', text: '拖欠薪金的，可以投诉' },
  { title: '垃圾清运', kind: 'infographic', text: '垃圾分类处理，按户收取' },
  { title: '垃圾清运怎么办', text: '垃圾桶的申请' },
];

const CITY = searchIndex(PAGES, {
  synonyms: () => Promise.resolve({ 本子: ['护照'], 脏水费: ['污水处理费'], 工资: ['薪金'] }),
  simplified: () => Promise.resolve({ 護: '护' }),
  pinyin: () =>
    Promise.resolve({
      syllables: {
        hu: '护户',
        zhao: '照找',
        gong: '工',
        ben: '本夲',
        fei: '费',
        la: '垃',
        ji: '圾',
        li: '理里',
        chu: '处',
      },
      terms: ['签证'],
      special: {},
    }),
  questions: () =>
    Promise.resolve([['出国本子多少钱'], [], [], [], [], ['老板压着工资不给'], ['倒垃圾要钱吗'], []]),
});

const ENGLISH = searchIndex(
  [
    { title: 'Passport fee', kind: 'fee', text: 'per booklet' },
    { title: 'Extending a residence permit', text: 'visa extension at the counter' },
    { title: 'Complaint', text: 'unpaid wages are told to the inspectorate' },
  ],
  {
    locale: 'en',
    synonyms: () => Promise.resolve({ visa: ['residence permit'] }),
    questions: () =>
      Promise.resolve([['how much is a passport'], ['stay longer'], ['my boss has not paid me']]),
  },
);

type Line = [query: string, reading: string, found: string];

/**
 * Each way in which a query is read, with the rows that it finds, the best first, and what each is worth. Who changes a
 * weight sees here what it moves; the order is what readers get.
 */
const CHINESE: Line[] = [
  ['护照', 'literal', '0:34.00 1:4.00'],
  ['护照费', 'words', '0:8.20'],
  ['护照 签证', 'literal', '1:4.00'],
  ['護照', 'simplified', '0:34.00 1:4.00'],
  ['本子', 'synonym', '0:18.00 1:2.40'],
  ['出国本子', 'words', '0:11.38 1:6.07'],
  ['户找工本费', 'near', '0:10.98'],
  ['护照工夲费', 'near', '0:11.51'],
  ['城镇污水处里费', 'near', '2:13.95'],
  ['污水和护照', 'words', '0:35.59 2:25.89 1:4.64'],
  ['护照与垃圾', 'words', '0:35.82 7:35.82 6:25.68 1:4.73'],
  ['倒垃圾要钱吗', 'words', '6:13.01 7:7.92'],
  ['垃圾怎么处理', 'question', '6:9.16 7:8.47 2:5.62'],
  ['huzhao', 'literal', '0:34.00 1:4.00'],
  ['huzh', 'literal', '0:34.00 1:4.00'],
  ['hzgbf', 'literal', '0:44.00'],
  ['hu', 'none', ''],
  ['huzhaolaji', 'none', ''],
  ['huzhao duoshao qian', 'question', '0:8.50 1:1.00'],
  ['duoshao qian', 'none', ''],
  ['visa', 'none', ''],
  ['passport', 'literal', '0:10.00'],
  ['飞碟', 'none', ''],
  ['飞碟收费标准的问题', 'none', ''],
  ['停车飞', 'words', '3:6.72 4:-2.93'],
  ['飞碟怎么办', 'none', ''],
  ['停车收费 飞碟 月球', 'words', '3:6.80 4:-2.93'],
  ['停车 收费 办法', 'literal', '3:44.00 4:16.83'],
  ['办法', 'literal', '3:24.00 4:14.50'],
  ['老办法', 'literal', '4:14.50'],
  ['停车', 'literal', '3:34.00 4:24.50'],
  ['无关', 'none', ''],
  ['老板压工资', 'words', '5:6.64'],
  ['垃圾 处理 收取', 'literal', '6:9.67 2:8.93 7:8.36'],
  ['城镇污水处理费用', 'question', '2:25.45'],
];

const LATIN: Line[] = [
  ['passport', 'literal', '0:34.00'],
  ['pass', 'literal', '0:34.00'],
  ['pasport', 'near', '0:4.50'],
  ['how much is a passport', 'question', '0:26.05'],
  ['visa', 'literal', '1:4.00'],
  ['stay longer', 'words', '1:10.00'],
  ['visa booklet', 'words', '1:5.33'],
  ['my boss has not paid', 'words', '2:11.14'],
  ['nothing', 'none', ''],
  ['residence', 'literal', '1:24.00'],
  ['extension counter booklet', 'none', ''],
  ['the', 'literal', '1:4.00 2:4.00'],
];

async function found(index: typeof CITY, query: string): Promise<string> {
  const { found: rows } = await answer(index, query);
  return rows.map(({ row, score }) => `${row}:${score.toFixed(2)}`).join(' ');
}

for (const [name, index, lines] of [
  ['in Chinese', CITY, CHINESE],
  ['in English', ENGLISH, LATIN],
] as const)
  describe(`a query ${name}`, () => {
    for (const [query, reading, expected] of lines)
      test(`${query} is read as ${reading}`, async () => {
        assert.equal((await answer(index, query)).reading, reading);
        assert.equal(await found(index, query), expected);
      });
  });

describe('the marks of what is found', () => {
  const terms = async (query: string) => (await answer(CITY, query)).found.map((each) => each.terms);

  test('are the words that each page has, of the query or of what it stands for', async () => {
    assert.deepEqual(await terms('护照 签证'), [['护照', '签证']]);
    assert.deepEqual(await terms('出国本子'), [['护照'], ['护照', '出国']]);
    assert.deepEqual(await terms('hzgbf'), [['护照工本费']]);
  });
});

describe('where nothing is found', () => {
  test('the names that come nearest are offered to who mistyped a name, and to nobody who asks', async () => {
    assert.deepEqual((await answer(ENGLISH, 'nothing')).nearest, [1, 2]);
    assert.deepEqual((await answer(ENGLISH, 'passport')).nearest, []);
    assert.deepEqual((await answer(CITY, '飞碟怎么办')).nearest, []);
    assert.deepEqual((await answer(ENGLISH, 'nothing of this')).nearest, []);
  });

  test('a query without words is none', async () => {
    assert.deepEqual(await answer(CITY, '？'), { query: '?', reading: 'none', found: [], nearest: [] });
  });
});

describe('a mistyped character in what only the text has', () => {
  const index = searchIndex([
    { title: '甲', text: '临时占用城市道路许可' },
    { title: '乙', text: '临时占用城市道路' },
  ]);

  test('pages that have what stands before and after it', async () => {
    assert.equal(await found(index, '临时占用成市道路'), '0:0.60 1:0.60');
    assert.equal(await found(index, '临时占用成市道路许可'), '0:0.60');
    assert.equal((await answer(index, '临时占用成市道路')).reading, 'near');
  });

  test('none where what is left of it would be a single character, or the text is short or long', async () => {
    for (const query of ['临时占用成市', '成时占用', '临时占用成市道路许可办理要求事项说明'])
      assert.equal(await found(index, query), '', query);
  });
});

describe('a language of its own', () => {
  const index = searchIndex([{ title: '護照' }, { title: '护照' }, { title: '营业' }], {
    locale: 'ja',
    simplified: () => Promise.resolve({ 護: '护', 營: '营', 業: '业' }),
    pinyin: () => Promise.resolve({ syllables: { hu: '护户', zhao: '照' }, terms: [], special: {} }),
  });

  test('is read as it is written before it is read as simplified Chinese', async () => {
    assert.equal(await found(index, '護照'), '0:44.00');
    assert.equal(await found(index, '營業'), '2:44.00');
  });

  test('is not typed as Chinese sounds', async () => {
    for (const query of ['户照', 'huzhao', 'hu zhao']) assert.equal(await found(index, query), '', query);
  });
});

test('a word that is still being typed finds the words that begin so, the most about it first', async () => {
  const index = searchIndex([{ title: 'A' }, { title: 'B' }], {
    locale: 'en',
    phrase: () => Promise.resolve(new Map()),
    beginning: () =>
      Promise.resolve(
        new Map([
          [0, 4],
          [1, 2],
        ]),
      ),
  });
  assert.equal(await found(index, 'registr'), '0:4.00 1:2.00');
  assert.deepEqual((await answer(index, 'reg istr')).found[0]!.terms, ['reg', 'istr']);
});

describe('a colloquial word', () => {
  const index = searchIndex([{ title: '旧名' }, { title: '居民用水价格' }, { title: '水费帐单' }], {
    synonyms: () => Promise.resolve({ 水费: ['居民用水价格'], 自来水费用: ['居民用水价格'] }),
  });

  test('finds what has it, and then what it stands for', async () => {
    assert.equal(await found(index, '水费'), '2:34.00 1:18.00');
    assert.equal(await found(index, '自来水费用'), '1:18.00');
  });

  test('is understood with one character wrong', async () => {
    const { reading, found: rows } = await answer(index, '自来水费甪');
    assert.equal(reading, 'near');
    assert.equal(rows[0]!.row, 1);
  });
});

test('equals stand in the order of the table', async () => {
  const index = searchIndex(Array.from({ length: 12 }, (_, at) => ({ title: `护照${at}` })));
  assert.deepEqual(
    (await answer(index, '护照')).found.map(({ row }) => row),
    Array.from({ length: 12 }, (_, at) => at),
  );
});
