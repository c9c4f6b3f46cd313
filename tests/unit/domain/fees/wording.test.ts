import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  askedForms,
  coreOf,
  deedsIn,
  endsAsCharge,
  isGeneric,
  namedForms,
  isCollector,
  isOfSeller,
  ownCharge,
  severalKey,
  takenApart,
  withoutCollector,
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
    assert.deepEqual(ownCharge('代办营业执照'), { before: '营业执照', charge: '代办费' });
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

test('every form on the way, the whole first, none shorter than two characters', () => {
  assert.deepEqual(askedForms('请问护照要多少钱吗'), [
    '请问护照要多少钱吗',
    '请问护照要多少钱',
    '请问护照',
    '护照要多少钱吗',
    '护照要多少钱',
    '护照',
  ]);
  assert.deepEqual(namedForms('护照要多少钱吗'), ['护照要多少钱吗', '护照要多少钱', '护照']);
  assert.deepEqual(namedForms('水多少钱'), ['水多少钱']);
  assert.deepEqual(askedForms('要水'), ['要水']);
  assert.deepEqual(askedForms('要水费'), ['要水费', '水费']);
  assert.deepEqual(askedForms('多少钱护照'), ['多少钱护照'], 'what asks behind does not ask before');
  assert.deepEqual(askedForms('护照请问'), ['护照请问'], 'nor the other way round');
});

test('who collects is told from what, and needs a deed behind it', () => {
  assert.equal(withoutCollector('学校要收补课费'), '补课费');
  assert.equal(withoutCollector('派出所那边补办身份证'), '补办身份证');
  assert.equal(withoutCollector('窗口工作人员让我交工本费'), '工本费');
  assert.equal(withoutCollector('公司扣押金'), '押金');
  assert.deepEqual(['公司', '公司变更', '中介'].map(isCollector), [true, false, true]);
  assert.deepEqual(['中介领结婚证的钱', '民政局领结婚证的钱'].map(isOfSeller), [true, false]);
  for (const text of ['学校学费', '我们学校要收补课费', '学校', '公司要水', '护照费'])
    assert.equal(withoutCollector(text), null, text);
});

test('the word for money at the end only, and of papers their 工本费', () => {
  for (const [name, core] of [
    ['驾驶证工本费', '驾驶证'],
    ['护照本工本费', '护照本'],
    ['水表工本费', '水表工本费'],
    ['证工本费', '证工本费'],
    ['停车缴费', '停车'],
    ['费用清单', '费用清单'],
    ['パスポート手数料', 'パスポート'],
    ['여권수수료', '여권'],
  ] as const)
    assert.equal(coreOf(name), core, name);
});

test('deeds come off both ends until two characters are left, the longest word first', () => {
  const taken = (core: string) => {
    const { object, deeds } = takenApart(core);
    return [object, ...[...deeds].sort()].join(' ');
  };
  assert.equal(taken('首次申领身份证'), '身份证 first');
  assert.equal(taken('身份证弄丢了补办'), '身份证 lost reissue');
  assert.equal(taken('申请办理身份证'), '身份证');
  assert.equal(taken('换换证'), '换证 exchange');
  assert.equal(taken('补办证'), '补办证', 'one character is no thing');
  assert.equal(taken('身份证换领换发'), '身份证 exchange');
  assert.deepEqual([...deedsIn('考试补考换领')].sort(), ['exchange', 'reissue'], 'an exam tells no case');
  assert.deepEqual([...deedsIn('办理身份证')], []);
  assert.equal(severalKey('丢失补办身份证'), '身份证 lost reissue');
  assert.equal(severalKey('补办身份证丢失'), severalKey('丢失补办身份证'));
  assert.equal(severalKey('身份证'), '身份证');
});

test('a charge of its own stands at the end, behind a name of two characters', () => {
  assert.deepEqual(ownCharge('护照代办服务费'), { before: '护照代办', charge: '服务费' });
  assert.deepEqual(ownCharge('护照特快费'), { before: '护照', charge: '特快费' });
  assert.equal(ownCharge('证加急费'), null);
  assert.equal(ownCharge('护照加急费用'), null);
  for (const [text, ends] of [
    ['收费的单子', false],
    ['费用条', false],
    ['教育费附加', true],
    ['车款', true],
    ['印花税', true],
  ] as const)
    assert.equal(endsAsCharge(text), ends, text);
});

test('doing it for somebody is a charge of its own, no deed', () => {
  assert.deepEqual(takenApart('车检代办'), { object: '车检代办', deeds: new Set() });
  assert.equal(takenApart('行驶证办').object, '行驶证');
});
