import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  askedForms,
  coreOf,
  deedsIn,
  endsAsCharge,
  isGeneric,
  namedForms,
  ownCharge,
  takenApart,
} from '#domain/fees/wording';

test('words that only ask are left off, one by one', () => {
  assert.deepEqual(askedForms('护照'), ['护照']);
  assert.ok(askedForms('请问办护照要多少钱').includes('办护照'));
  assert.ok(askedForms('护照收费合法吗').includes('护照收费'));
  assert.ok(askedForms('护照要我').includes('护照'));
});

test('before a name that editors gave every word counts', () => {
  assert.ok(!namedForms('孩子办护照要钱吗').includes('办护照'));
  assert.ok(namedForms('孩子办护照要钱吗').includes('孩子办护照'));
});

test('the word for money is no part of what is charged for', () => {
  for (const name of ['护照费', '护照的钱', '护照工本费', '护照收费标准', '护照'])
    assert.equal(coreOf(name), '护照');
  assert.equal(coreOf('年费工本费'), '年费工本费', 'no paper');
  assert.equal(coreOf('水费'), '水费', 'a name is at least two characters');
  assert.equal(coreOf('水资源税'), '水资源税');
});

test('deeds stand at both ends of what a name is about', () => {
  const taken = (core: string) => {
    const { object, deeds } = takenApart(core);
    return [object, ...deeds].join(' ');
  };
  assert.equal(taken('补办身份证'), '身份证 reissue');
  assert.equal(taken('身份证丢了补办'), '身份证 reissue lost');
  assert.equal(taken('换身份证'), '身份证 exchange');
  assert.equal(taken('办身份证'), '身份证');
  assert.equal(taken('身份证'), '身份证');
  assert.deepEqual([...deedsIn('丢失补领、损坏换领')].sort(), ['damaged', 'exchange', 'lost', 'reissue']);
});

describe('charges of their own', () => {
  test('are told from the name before them', () => {
    assert.deepEqual(ownCharge('护照加急费'), { before: '护照', charge: '加急费' });
    assert.equal(ownCharge('护照费'), null);
    assert.equal(ownCharge('加急费'), null);
  });
  test('a charge ends as one', () => {
    assert.ok(endsAsCharge('密码费') && endsAsCharge('押金') && !endsAsCharge('护照在哪里办'));
  });
  test('words that many charges share mean none of them', () => {
    assert.ok(isGeneric('手续费') && isGeneric('工本费') && !isGeneric('护照费'));
  });
});
