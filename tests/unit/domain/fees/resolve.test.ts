import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { holdsIn } from '#domain/fees/keeping';
import { resolve, resolveWhole } from '#domain/fees/resolve';
import {
  catalogueWith,
  editionWith,
  feeWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';

const named = (chinese: string) => ({ 'zh-CN': chinese });
const catalogue = catalogueWith(
  [
    feeWith({ slug: 'licence', name: named('驾驶证工本费') }),
    feeWith({ slug: 'heat', name: named('暖气费'), regions: ['西县'] }),
    feeWith({ slug: 'toll', name: named('过桥费') }),
  ],
  {
    unlawful: [unlawfulWith({ id: 'rush', name: named('加急费'), bare: ['押金'] })],
    regulated: [
      regulatedWith({ id: 'bridge', name: named('大桥通行价格'), ourId: ['toll'], linkConfirmed: true }),
      regulatedWith({ id: 'haul', name: named('大件运输车辆通行价格') }),
    ],
    outOfScope: [{ category: 'fine', words: [], endings: ['罚款'], choices: [] }],
  },
);
const resolver = { names: catalogue.names, near: () => catalogue.near, foreign: () => catalogue.foreign };
const found = (text: string, region?: string) => {
  const { evidence, entries, isMeant } = resolve(resolver, text, region);
  return [evidence, isMeant, ...entries.map(({ id }) => id)];
};

describe('what a text names', () => {
  test('exactly, as an editor wrote it', () =>
    assert.deepEqual(found('驾驶证工本费'), ['exact', true, 'licence']));

  test('by the id of an item', () => assert.deepEqual(found('licence'), ['exact', true, 'licence']));

  test('folded, in other characters', () =>
    assert.deepEqual(found('駕駛證工本費'.replace('駕', '驾')), ['folded', true, 'licence']));

  test('nothing, where nothing is like it', () => assert.deepEqual(found('天上的云'), ['none', false]));

  test('a remainder is never dropped: a charge of its own behind a name offers both', () => {
    const [evidence, isMeant, ...ids] = found('驾驶证加急费');
    assert.deepEqual([evidence, isMeant, ids.sort()], ['part', false, ['licence', 'rush']]);
  });

  test('a fine is a fine, whatever it is for', () =>
    assert.deepEqual(found('驾驶证罚款'), ['part', true, 'fine']));

  test('an ending says more than a name in the middle of a text', () =>
    assert.deepEqual(found('用驾驶证超速罚款'), ['part', true, 'fine']));

  test('most of one name only is that name, a small part of it is only offered', () => {
    assert.deepEqual(found('件运输车辆通'), ['part', true, 'haul']);
    assert.deepEqual(found('运输车'), ['part', false, 'haul']);
  });

  test('a bare word only asks back', () => assert.deepEqual(found('押金'), ['folded', false, 'rush']));

  test('what sounds the same is only offered', () => assert.deepEqual(found('照行证工本费')[1], false));

  test('an item answers for the entry that a person has linked to it', () =>
    assert.deepEqual(found('大桥通行价格'), ['exact', true, 'toll']));

  test('an item of another district is no candidate', () => {
    assert.deepEqual(found('暖气费', '西县'), ['exact', true, 'heat']);
    assert.equal(found('暖气费', '东区').includes('heat'), false);
  });
});

test('a whole name is found, and nothing is looked for in a longer one', () => {
  assert.deepEqual(
    resolveWhole(catalogue.names, '过桥费', undefined)?.entries.map(({ id }) => id),
    ['toll'],
  );
  assert.equal(resolveWhole(catalogue.names, '昨天的过桥费单子', undefined), null);
});

test('an item without districts holds everywhere', () => {
  assert.ok(holdsIn({ regions: undefined }, '东区'));
  assert.ok(holdsIn({ regions: ['东区'] }, '东区'));
  assert.ok(!holdsIn({ regions: ['西县'] }, '东区'));
});

describe('what a text names, on every way', () => {
  const item = (slug: string, name: string, more: Parameters<typeof feeWith>[0] = { slug }) =>
    feeWith({ ...more, slug, name: named(name) });
  const made = catalogueWith(
    [
      item('id-first', '身份证工本费', { slug: '', variant: named('首次申领') }),
      item('id-lost', '身份证工本费', { slug: '', variant: named('丢失补领') }),
      item('id-damaged', '身份证工本费', { slug: '', variant: named('损坏换领') }),
      item('heat', '暖气费', { slug: '', regions: ['西县'] }),
      item('berth', '泊船停靠费'),
      item('lesson', '补课费'),
      item('lodging', '寄宿钱款'),
    ],
    {
      unlawful: [
        unlawfulWith({ id: 'rush', name: named('加急费'), bare: ['押金'] }),
        unlawfulWith({ id: 'toll', name: named('买路钱') }),
        unlawfulWith({ id: 'seal', name: named('盖章费'), ourId: ['berth'] }),
      ],
      regulated: [
        regulatedWith({ id: 'heating', name: named('暖气费') }),
        regulatedWith({
          id: 'linked',
          name: named('靠岸价格'),
          ourId: ['berth', 'gone'],
          linkConfirmed: true,
        }),
        regulatedWith({ id: 'unlinked', name: named('离岸价格'), ourId: ['berth'] }),
        regulatedWith({ id: 'deposit', name: named('租房押金') }),
      ],
      editions: [editionWith({ rows: [rowWith('船证费', { item: ['berth'] }), rowWith('学位费')] })],
      outOfScope: [
        { category: 'market-price', words: ['住宿费', '快递费'], endings: ['装修费'], choices: [] },
        { category: 'fine', words: ['罚款'], endings: ['罚款'], choices: [] },
      ],
      ambiguities: [{ says: ['补换车牌'], ids: ['id-lost', 'id-damaged'] }],
    },
  );
  const where = { names: made.names, near: () => made.near, foreign: () => made.foreign };
  const of = (text: string, region?: string) => {
    const { evidence, entries, isMeant } = resolve(where, text, region);
    return [evidence, isMeant, ...entries.map(({ id }) => id)];
  };

  test('an id of an item before any name; of others after one, and only offered: it may be a word; of a row never', () => {
    assert.deepEqual(of('heat'), ['exact', true, 'heat']);
    assert.deepEqual(of('heating'), ['exact', false, 'heating']);
    assert.deepEqual(of(' toll '), ['exact', false, 'toll']);
    assert.deepEqual(of('linhe-2026-2').slice(0, 2), ['none', false]);
    const taken = catalogueWith([], {
      unlawful: [unlawfulWith({ id: 'toll', name: named('买路钱') })],
      regulated: [regulatedWith({ id: 'road', name: { 'zh-CN': '过路价格', en: 'toll' } })],
    });
    const found = resolve(
      { names: taken.names, near: () => taken.near, foreign: () => taken.foreign },
      'toll',
      undefined,
    );
    assert.deepEqual([found.evidence, ...found.entries.map(({ id }) => id)], ['exact', 'road']);
  });

  test('who collects is no part of the name; what others sell too is only offered', () => {
    assert.deepEqual(of('学校要收补课费'), ['folded', true, 'lesson']);
    assert.deepEqual(of('学校收住宿费'), ['part', false, 'market-price']);
    assert.deepEqual(of('住宿费'), ['exact', true, 'market-price']);
    assert.deepEqual(of('派出所补办身份证'), ['folded', true, 'id-lost']);
    assert.deepEqual(of('公司要收泊船停靠废'), ['part', false, 'berth']);
  });

  test('what is done tells which of one name; what none of them does is asked back among the silent, else all', () => {
    assert.deepEqual(of('补办身份证'), ['folded', true, 'id-lost']);
    assert.deepEqual(of('身份证坏了换'), ['folded', true, 'id-damaged']);
    assert.deepEqual(of('身份证'), ['folded', true, 'id-first', 'id-lost', 'id-damaged']);
    assert.deepEqual(of('身份证工本费'), ['exact', true, 'id-first', 'id-lost', 'id-damaged']);
    assert.deepEqual(of('身份证工本费首次申领'), ['exact', true, 'id-first']);
    assert.deepEqual(of('身份证续期'), ['part', true, 'id-first', 'id-lost', 'id-damaged']);
    const silent = catalogueWith([
      item('plain', '证件费'),
      item('lost', '证件费用', { slug: '', variant: named('丢失补领') }),
    ]);
    const found = resolve(
      { names: silent.names, near: () => silent.near, foreign: () => silent.foreign },
      '证件续期',
      undefined,
    );
    assert.deepEqual(
      [found.evidence, found.isMeant, ...found.entries.map(({ id }) => id)],
      ['part', true, 'plain'],
    );
  });

  test('a word for several, as it stands and with its deeds in another order', () => {
    assert.deepEqual(of('补换车牌'), ['exact', true, 'id-lost', 'id-damaged']);
    assert.deepEqual(of('车牌补换'), ['folded', true, 'id-lost', 'id-damaged']);
    assert.deepEqual(of('补换车牌多少钱'), ['folded', true, 'id-lost', 'id-damaged']);
  });

  test('a bare word beside a name of its own is asked back with it', () => {
    assert.deepEqual(of('押金'), ['folded', false, 'rush']);
    assert.deepEqual(of('押金多少钱'), ['folded', false, 'rush']);
    assert.deepEqual(of('租房押金'), ['exact', true, 'deposit']);
  });

  test('what is linked answers by its item, where a person has said so', () => {
    assert.deepEqual(of('靠岸价格'), ['exact', true, 'berth']);
    assert.deepEqual(of('离岸价格'), ['exact', true, 'unlinked']);
    assert.deepEqual(of('盖章费'), ['exact', true, 'berth']);
    assert.deepEqual(of('船证费'), ['exact', true, 'berth']);
    assert.deepEqual(of('学位费'), ['exact', true, 'linhe-2026-2']);
  });

  test('an item of some districts stands beside what holds everywhere, until a district is said', () => {
    assert.deepEqual(of('暖气费'), ['exact', true, 'heat', 'heating']);
    assert.deepEqual(of('暖气费', '西县'), ['exact', true, 'heat']);
    assert.deepEqual(of('暖气费', '东区'), ['exact', true, 'heating']);
  });

  test('a charge of its own behind a name: both, one that nobody knows none, a fine a fine', () => {
    assert.deepEqual(of('泊船停靠费加急费'), ['part', false, 'berth', 'rush']);
    assert.deepEqual(of('泊船停靠快递费'), ['part', false, 'berth', 'market-price']);
    assert.deepEqual(of('泊船停靠押金'), ['part', false, 'berth', 'rush']);
    assert.deepEqual(of('泊船停靠盖章费').slice(0, 2), ['part', false]);
    assert.deepEqual(of('泊船停靠翻译费'), ['none', false]);
    assert.deepEqual(of('泊船停靠罚款'), ['part', true, 'fine']);
    assert.deepEqual(of('天边翻译费'), ['none', false]);
  });

  test('an ending says what is no charge, unless a longer name ends the text', () => {
    assert.deepEqual(of('厨房装修费'), ['part', true, 'market-price']);
    assert.deepEqual(of('厨房装修费多少钱'), ['part', true, 'market-price']);
    const longer = catalogueWith([item('long', '大桥装修费')], {
      outOfScope: [{ category: 'market-price', words: [], endings: ['装修费'], choices: [] }],
    });
    const found = resolve(
      { names: longer.names, near: () => longer.near, foreign: () => longer.foreign },
      '昨天大桥装修费',
      undefined,
    );
    assert.deepEqual([found.isMeant, ...found.entries.map(({ id }) => id)], [false, 'long']);
  });

  test('a name in a sentence is offered with what else bears it; names that make up a text are meant', () => {
    assert.deepEqual(of('昨天我去办身份证人家说'), ['part', false, 'id-first', 'id-lost', 'id-damaged']);
    assert.deepEqual(of('昨天泊船停靠费单'), ['part', false, 'berth']);
  });

  test('words of other languages: the same are meant, some of one name too, of several offered', () => {
    const abroad = catalogueWith([
      feeWith({ slug: 'one', name: { 'zh-CN': '甲费', en: 'Blue passport booklet' } }),
      feeWith({ slug: 'two', name: { 'zh-CN': '乙费', en: 'Red passport page' } }),
      feeWith({ slug: 'far', name: { 'zh-CN': '丙费', en: 'Green visa' }, regions: ['西县'] }),
    ]);
    const from = (text: string, region?: string) => {
      const found = resolve(
        { names: abroad.names, near: () => abroad.near, foreign: () => abroad.foreign },
        text,
        region,
      );
      return [found.evidence, found.isMeant, ...found.entries.map(({ id }) => id)];
    };
    assert.deepEqual(from('booklet, passport: blue'), ['folded', true, 'one']);
    assert.deepEqual(from('a booklet'), ['part', true, 'one']);
    assert.deepEqual(from('my passport'), ['part', false, 'one', 'two']);
    assert.deepEqual(from('a visa, green and large'), ['part', false, 'far']);
    assert.deepEqual(from('visa green', '东区').slice(0, 2), ['none', false]);
  });
});
