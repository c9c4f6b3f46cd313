import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '#domain/fees/answer';
import { answerForFee } from '#domain/fees/answer-to';
import type { Rate } from '#domain/fees/fee';
import { ask, contentCatalogue } from '#tests/support/catalogue';

// Whatever some lawful charges come to is never called too much: several pieces, several cases, what is paid beside.
const catalogue = contentCatalogue();
const DAY = '2026-11-30';

function amountsOf(rates: readonly Rate[]): number[] {
  return rates.flatMap((rate) => {
    if (rate.kind === 'amount') return [Number(rate.amount)];
    return rate.kind === 'range' ? [Number(rate.min), Number(rate.max)] : [];
  });
}

/** One to three of each, and each beside each other. */
function sumsOf(amounts: readonly number[]): string[] {
  const sums = amounts.flatMap((a) => [a, 2 * a, 3 * a, ...amounts.flatMap((b) => [a + b, 2 * a + b])]);
  return [...new Set(sums)].filter((sum) => sum > 0).map((sum) => String(Math.round(sum * 1e6) / 1e6));
}

function paidBeside(slug: string): number[] {
  const others = catalogue.paidTogether.filter((slugs) => slugs.includes(slug)).flat();
  return others.flatMap((other) => {
    const fee = catalogue.fees.find((each) => each.slug === other)!;
    return amountsOf(answerForFee(catalogue, fee, { today: DAY }).rates);
  });
}

const charged = catalogue.fees
  .map((fee) => answerForFee(catalogue, fee, { today: DAY }))
  .filter(({ verdict, noAmount }) => verdict === 'chargeable' && !noAmount);

test('several pieces and cases of an item, and what is paid beside it', () => {
  const several = charged.filter(({ fee }) => !fee!.onePerPerson);
  assert.ok(several.length > 20);
  const accused = several.flatMap(({ fee, rates }) =>
    sumsOf([...amountsOf(rates), ...paidBeside(fee!.slug)]).flatMap((amount) => {
      const { over } = answerForFee(catalogue, fee!, { today: DAY, amount });
      return over === null ? [] : [`${fee!.slug} ${amount}: ${over}`];
    }),
  );
  assert.deepEqual(accused, []);
});

test('several of the charges that a name stands for', () => {
  const names = [
    ...new Set([
      ...charged.map(({ fee }) => fee!.name['zh-CN']),
      ...catalogue.ambiguities.map(({ says }) => says[0]!),
    ]),
  ];
  const standing = names.map((name) => ask(catalogue, name, DAY)).filter(({ choices }) => choices.length > 1);
  assert.ok(standing.length > 20);
  const accused = standing.flatMap(({ name, choices }) =>
    sumsOf(severalPieces(choices)).flatMap((amount) => {
      const { over } = ask(catalogue, name, DAY, { amount });
      return over === null ? [] : [`${name} ${amount}: ${over}`];
    }),
  );
  assert.deepEqual(accused, []);
});

function severalPieces(choices: readonly Answer[]): number[] {
  const charges = choices.filter(({ verdict, fee }) => verdict === 'chargeable' && fee !== null);
  return charges.filter(({ fee }) => !fee!.onePerPerson).flatMap(({ rates }) => amountsOf(rates));
}

test('what lies above every sum is told', () => {
  const over = (text: string) => ask(catalogue, text, DAY).over;
  assert.equal(over('护照 150'), '10');
  assert.equal(over('驾驶证工本费15元'), '5');
  assert.equal(over('身份证60'), '10');
  assert.equal(over('换身份证要我60'), '20');
  assert.equal(over('住宅不动产登记费 87'), '7');
  assert.equal(over('商标续展费 760'), '10');
});

test('a name that lawful charges share accuses nobody of any sum', () => {
  for (const text of [
    '机场建设费90元',
    '袋装水泥收费400元',
    'license 10 yuan',
    'appeal fee 300 yuan',
    '登记工本费10元',
    'renew ID cards 40',
    '我们换身份证到期 40',
    '换驾照共20',
    '驾照考试费 1200元',
    '银行收换驾照20',
    '事故车评估费 800',
    '抵押登记证费 80',
    'visa fee 160',
    '消防、急救、报警收费200元',
    '增驾费3000元',
    'passport renewal 935 yuan',
    'パスポート更新 805元',
    '会社の研修費 3000元',
    '变更登记80元',
    '贷款抵押登记费80元',
    '住宅不动产登记费120元',
    '非住宅不动产登记费825元',
    '商标续展费1500元',
    'airport tax 90 yuan',
    '商标续展费750元',
    '驾照费3800元',
    '考驾照3800元',
    'driver license 3000 yuan',
    '운전면허 3800위안',
    '驾校补考费600',
    '科目二补考费480元',
    '科目二考试费一共480元',
    '杂费300元',
    '义务教育学费5000元',
    '義務教育の授業料300元',
    '用地下水交的钱3000元',
    '排污的钱3000元',
    '散装水泥300元',
    '登记证工本费10元',
    '抵押的钱80元',
    '邮寄成本20元',
    '要求担保300元',
    '代收其他费用300元',
    '停车场保管费10元',
    '违停拖车300元',
    '评奖费500元',
    '扣车停车费200',
    '孩子办身份证20元',
    '中介领结婚证的钱300元',
    '代办营业执照600元',
    '行政许可费300',
    '公司300',
    '暫住證費 10',
    '取水费500元',
    '执照工本费10元',
    '公司收押金300元',
    '征地费50000元',
    '考驾照的钱3800元',
    'C1驾照4000元',
    '免許試験 3000元',
    '临时证50元',
    '16岁办身份证20元',
    '小学收学费5000元',
    'licence application fee 500 yuan',
    '水电附加费20元',
    '第一本20元',
    '违章拖车费300元',
  ]) {
    const answer = ask(catalogue, text, DAY);
    assert.equal(answer.over, null, text);
    assert.ok(!['prohibited', 'abolished', 'free'].includes(answer.verdict), `${text}: ${answer.verdict}`);
  }
});

test('what law or a list makes free in a case is free in it', () => {
  for (const text of ['居住证首次办理费', '居住证签注费'])
    assert.equal(ask(catalogue, text, DAY).verdict, 'free');
  assert.equal(ask(catalogue, '居住证工本费', DAY).verdict, 'chargeable');
});

test('a new identity card and a temporary one, a visa in a permit, a second title', () => {
  const over = (text: string) => ask(catalogue, text, DAY).over;
  for (const text of [
    '身份证50',
    '港澳通行证75',
    '不动产登记费630',
    '房产证90',
    '商标注册1000',
    '汽车牌照125',
  ])
    assert.equal(over(text), null, text);
});
