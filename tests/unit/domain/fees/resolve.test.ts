import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { holdsIn, resolve, resolveWhole } from '#domain/fees/resolve';
import { catalogueWith, feeWith, regulatedWith, unlawfulWith } from '#tests/support/catalogue';

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
