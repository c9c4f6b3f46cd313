import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from '#domain/search/plan';
import { searchIndex, type InventedPage } from '#tests/support/search-index';

const PAGES: InventedPage[] = [
  { title: '护照工本费', kind: 'fee', names: ['办护照的钱', 'passport fee'], text: '普通护照每本120元' },
  { title: '出国办证须知', kind: 'guide', text: '先办护照，再办签证' },
  { title: '污水处理费', kind: 'fee', names: ['排水费'], text: '按用水量收取' },
  { title: '居民生活用水价格', kind: 'fee', text: '第一阶梯每立方米' },
  {
    title: '关于优化营商环境的通知',
    kind: 'policy',
    names: ['聊营转办〔2021〕2号'],
    text: '企业凭营业执照办理',
  },
  {
    title: '关于优化营商环境的办法',
    kind: 'policy',
    text: '已废止',
    phases: [
      ['', 'in-force'],
      ['2020-01-01', 'repealed'],
    ],
  },
  { title: '收费管理规定', kind: 'policy', text: '依据聊营转办〔2021〕2号执行' },
];

const index = () =>
  searchIndex(PAGES, {
    synonyms: async () => ({ 水费: ['居民生活用水价格', '污水处理费'], 出国证件: ['护照'] }),
    simplified: async () => ({ 護: '护', 環: '环', 營: '营', 優: '优' }),
    pinyin: async () => ({
      syllables: {
        hu: '护',
        zhao: '照赵找',
        ying: '营',
        ye: '业',
        zhi: '执',
        gong: '工公',
        ben: '本',
        fei: '费',
        ban: '办',
      },
      terms: ['营业执照'],
      special: {},
    }),
  });

async function titles(query: string): Promise<string[]> {
  const { found } = await answer(index(), query);
  return found.map(({ row }) => PAGES[row]!.title);
}

test('a substring is found wherever it stands, titles first', async () => {
  assert.deepEqual(await titles('护照'), ['护照工本费', '出国办证须知']);
  assert.deepEqual(await titles('照工本'), ['护照工本费']);
});

test('what is repealed stands below what is not', async () => {
  assert.deepEqual(await titles('优化营商环境'), ['关于优化营商环境的通知', '关于优化营商环境的办法']);
});

for (const query of [
  '聊营转办〔2021〕2号',
  '聊营转办[2021]2号',
  '聊营转办2021年2号',
  '2021 2号',
  '聊营转办(二〇二一)二号',
  '聊营转办（２０２１）２号',
]) {
  test(`the document number ${query} leads to the document, then to what cites it`, async () => {
    assert.deepEqual(await titles(query), ['关于优化营商环境的通知', '收费管理规定']);
  });
}

test('traditional characters, pinyin and initials are read', async () => {
  assert.equal((await titles('護照'))[0], '护照工本费');
  assert.equal((await titles('hu zhao'))[0], '护照工本费');
  assert.equal((await titles('hzgbf'))[0], '护照工本费');
  assert.deepEqual(await titles('yingyezhizhao'), ['关于优化营商环境的通知']);
  assert.deepEqual(await titles('yingyezhizhaoban'), ['关于优化营商环境的通知']);
});

test('a colloquial word finds what it stands for', async () => {
  assert.deepEqual((await titles('水费')).slice(0, 2).sort(), ['居民生活用水价格', '污水处理费'].sort());
});

test('a question finds the page of the kind that it asks for', async () => {
  assert.equal((await titles('办护照要多少钱'))[0], '护照工本费');
  assert.equal((await answer(index(), '出国证件怎么办理')).reading, 'question');
});

test('a word that sounds the same is the one that was meant', async () => {
  assert.deepEqual(await titles('营业执找'), ['关于优化营商环境的通知']);
  assert.equal((await titles('护照公本费'))[0], '护照工本费');
});

test('a question typed in pinyin, word by word, is about its words', async () => {
  assert.equal((await titles('huzhao duoshao qian'))[0], '护照工本费');
});

test('a query in the reader’s own words finds what is about most of them, the best first', async () => {
  assert.equal((await titles('家里的污水归谁管'))[0], '污水处理费');
  assert.deepEqual(await titles('孩子第一次出国要护照吗'), ['出国办证须知', '护照工本费']);
  assert.equal((await answer(index(), '护照加急费')).reading, 'words');
});

test('a colloquial word found as it is does not hide the pages that say it otherwise', async () => {
  assert.deepEqual(await titles('出国证件护照'), ['护照工本费', '出国办证须知']);
});

test('nothing is found for what the site has nothing of, and the nearest names are offered', async () => {
  const { found, nearest, reading } = await answer(index(), '洗车费');
  assert.deepEqual({ found, reading }, { found: [], reading: 'none' });
  assert.deepEqual((await answer(index(), '火星移民')).found, []);
  assert.ok(nearest.every((row) => row < PAGES.length));
});

for (const query of [
  '',
  '   ',
  '？？？',
  '\uD800',
  '<img src=x onerror=alert(1)>',
  '护'.repeat(10_000),
  '\u202E费照护',
  '"'.repeat(500),
]) {
  test(`hostile input is answered: ${JSON.stringify(query.slice(0, 20))}`, async () => {
    assert.ok(Array.isArray((await answer(index(), query)).found));
  });
}
