import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { askedOf, dayIn, readQuestion, withoutListNumber } from '#domain/fees/question';
import { amountIn } from '#domain/fees/spoken-amount';

const TODAY = '2026-11-30';

describe('the amount that a line states', () => {
  const CASES: [string, string | null, string][] = [
    ['护照费120元', '120', '护照费'],
    ['换身份证要我60', '60', '换身份证要我'],
    ['换身份证要我六十块', '60', '换身份证要我'],
    ['护照要我一百二', '120', '护照要我'],
    ['护照 120', '120', '护照'],
    ['¥120护照', '120', '护照'],
    ['护照费：￥1,120.50', '1120.50', '护照费:'],
    ['3.5万元保证金', '35000', '保证金'],
    ['投标保证金10万', '100000', '投标保证金'],
    ['passport fee 120 yuan', '120', 'passport fee'],
    ['여권 수수료 120위안', '120', '여권 수수료'],
    ['商标注册费300元/类', '300', '商标注册费'],
    ['科目二一百二十块', '120', '科目二'],
    ['结婚证9', '9', '结婚证'],
    ['停车费5', '5', '停车费'],
    ['护照 120 元多收吗', '120', '护照 多收吗'],
    ['护照160多收了吗', '160', '护照'],
    ['passport 120', '120', 'passport'],
    ['they charged me 200 for a passport', '200', 'they a passport'],
    ['装修押金2000', '2000', '装修押金'],
    ['旅券 200', '200', '旅券'],
    ['护照一百二', '120', '护照'],
    ['科目二一百二十', '120', '科目二'],
    ['护照壹佰贰拾元', '120', '护照'],
    ['护照(120)', '120', '护照'],
    ['补办身份证要40吗', '40', '补办身份证要'],
    ['办护照窗口收我120对不对', '120', '办护照窗口收我'],
    ['超生罚款3万', '30000', '超生罚款'],
    ['入职要交500押金', '500', '入职要交 押金'],
    ['过户房子收我160登记费', '160', '过户房子 登记费'],
    ['派出所补办身份证收了我80工本费', '80', '派出所补办身份证 工本费'],
    ['办护照让我交300工本费', '300', '办护照 工本费'],
    ['车管所要我200上牌费', '200', '车管所 上牌费'],
    ['交12个月物业费', null, ''],
    ['交2024年物业费', null, ''],
    ['交30吨水费', null, ''],
    ['发改价格(2019)', null, ''],
    ['科目二', null, ''],
    ['subject 2', null, ''],
    ['两三块钱', null, ''],
    ['农民工工资保证金120元', '120', '农民工工资保证金'],
    ['执行标的10万交多少', null, ''],
    ['借条10万', null, ''],
    ['C1', null, ''],
    ['科目2', null, ''],
    ['2019', null, ''],
    ['残保金1.5%', null, ''],
    ['三单元', null, ''],
    ['万元户', null, ''],
    ['120', null, ''],
  ];
  for (const [line, amount, rest] of CASES) {
    test(`${line}: ${amount ?? 'none'}`, () => {
      const found = amountIn(line.normalize('NFKC'));
      assert.deepEqual([found?.amount ?? null, found?.rest ?? ''], [amount, rest]);
    });
  }

  test('a price for a unit says nothing of the whole', () => {
    for (const line of ['挖路面500一平', '物业费1.2元/平方米', '暖气费一平22元', '电费0.55元/度'])
      assert.equal(amountIn(line)?.isUnitPrice, true, line);
    assert.equal(amountIn('护照120元/本')?.isUnitPrice, false);
  });
});

describe('the day that a line names', () => {
  const CASES: [string, string | null, string | null][] = [
    ['2026-07-01 护照', '2026-07-01', null],
    ['2026年7月1日办护照', '2026-07-01', null],
    ['2018年办护照', '2018-12-31', '2018-01-01'],
    ['2019年2月办护照', '2019-02-28', '2019-02-01'],
    ['去年办护照', '2025-12-31', '2025-01-01'],
    ['昨天办护照', '2026-11-29', null],
    ['明天办护照', '2026-12-01', null],
    ['2026-02-30 护照', null, null],
    ['护照', null, null],
  ];
  for (const [line, on, onFrom] of CASES) {
    test(line, () => {
      const found = dayIn(line, TODAY);
      assert.deepEqual([found?.on ?? null, found?.onFrom ?? null], [on, onFrom]);
    });
  }
});

test('the number of a list is no part of a name, and a name that begins with a digit stays itself', () => {
  for (const line of [
    '1.护照费',
    '1、护照费',
    '３．护照费',
    '（１２）护照费',
    '（1）护照费',
    '(12) 护照费',
    '一、护照费',
    '①护照费',
    '⑴护照费',
    '1.2.护照费',
  ])
    assert.equal(withoutListNumber(line), '护照费', line);
  for (const line of ['119收费', '12345', '16岁办身份证', '三轮车考证', '1.5元停车费', '３．５元停车费'])
    assert.equal(withoutListNumber(line), line);
});

test('of a sentence in another language, what only asks is left out, and no word is cut', () => {
  for (const [line, name] of [
    ['Can they charge me 150 for a passport?', 'passport'],
    ['Is it legal to charge 60 yuan for ID card renewal?', 'ID card renewal'],
    ['The clerk at the counter asked me for 60 yuan for a new ID card', 'new ID card'],
    ['I paid 9 yuan for a marriage certificate yesterday', 'marriage certificate'],
    ['ID renewal costs 60 yuan', 'ID renewal'],
    ['passport fee on 2018-05-01 160 yuan', 'passport fee'],
    ['hospital wants 50 yuan for registration', 'hospital wants for registration'],
    ['パスポート申請 160元は高いですか', 'パスポート申請'],
    ['신분증 재발급하는데 60위안 내라고 합니다', '신분증 재발급'],
    ['여권 160위안 맞나요?', '여권'],
  ] as const)
    assert.equal(readQuestion(line, TODAY).name, name, line);
});

test('the payer is read only where it is said in as many words', () => {
  assert.equal(readQuestion('我们公司交残保金', TODAY).payer, 'enterprise');
  assert.equal(readQuestion('个人交的契税', TODAY).payer, 'citizen');
  assert.equal(readQuestion('企业登记费', TODAY).payer, null);
  assert.equal(readQuestion('个人所得税', TODAY).payer, null);
});

test('what a form says goes before what the line says', () => {
  const text = '2018-01-01我们公司护照费120元';
  const said = askedOf({ text, today: TODAY });
  assert.deepEqual([said.on, said.amount, said.payer], ['2018-01-01', '120', 'enterprise']);
  const beside = askedOf({ text, today: TODAY, on: '2020-01-01', amount: '60', payer: 'citizen' });
  assert.deepEqual([beside.on, beside.amount, beside.payer], ['2020-01-01', '60', 'citizen']);
});

test('any line is read, and what is read is an amount', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
      const { amount } = readQuestion(line, TODAY);
      assert.ok(amount === null || /^\d+(\.\d+)?$/.test(amount), line);
    }),
  );
});

describe('who asks is no part of the name, in any language', () => {
  for (const [text, amount, name] of [
    ['they charged me 200 for a passport', '200', 'passport'],
    ['They want 200 for my passport', '200', 'passport'],
    ['The office asked 200 yuan for my passport. Is that right?', '200', 'passport'],
    ['They asked me for 60 yuan for a new ID card', '60', 'new ID card'],
    ['lost my ID card, they want 100', '100', 'lost my ID card'],
    ['my boss wants a 500 deposit', '500', 'deposit'],
    ['パスポートの申請で200元請求された', '200', 'パスポート'],
    ['여권 발급에 200위안 달라고 해요', '200', '여권 발급'],
  ] as const)
    test(text, () => {
      const reading = readQuestion(text, TODAY);
      assert.deepEqual([reading.amount, reading.name], [amount, name]);
    });
});

describe('what is left of a line as its name', () => {
  const CASES: readonly (readonly [line: string, name: string, amount: string | null])[] = [
    ['他们要我60换身份证', '他们要我60换身份证', null],
    ['换身份证他要我 60', '换身份证', '60'],
    ['换身份证她们让我交60', '换身份证', '60'],
    ['换身份证叫交60', '换身份证', '60'],
    ['换身份证收我60', '换身份证', '60'],
    ['换身份证收了我60', '换身份证', '60'],
    ['换身份证被收60', '换身份证', '60'],
    ['换身份证要价60', '换身份证', '60'],
    ['收了我的护照120元', '收了我的护照', '120'],
    ['残保金 15%的', '残保金', null],
    ['残保金 1.25 %费', '残保金费', null],
    ['保证金3%120元', '保证金', '120'],
    ['3%', '3%', null],
    ['passport', 'passport', null],
    ['  1. 护照费 120 ', '护照费', '120'],
    ['1、', '1、', null],
    ['¥120', '¥120', '120'],
    ['Why was I charged 200 for the ID card?', 'ID card', '200'],
    ['I was asked to pay 200 for my passport, too much', 'passport', '200'],
    ['You must pay 200 for a visa yesterday', 'visa', '200'],
    ['My employer wants 300 for training. Is this legal?', 'training', '300'],
    ['how much does it cost for a visa 100', 'visa', '100'],
    ['we paid 80 yuan for our housing permit today', 'housing permit', '80'],
    ['パスポートの手続き200元取られた', 'パスポート', '200'],
    ['パスポートの手続200元取られた', 'パスポート', '200'],
    ['旅券の発行に200元かかると言われました', '旅券', '200'],
    ['パスポート200元として請求されました', 'パスポート', '200'],
    ['パスポートを200元払った。', 'パスポート', '200'],
    ['旅券は200元 妥当ですか', '旅券', '200'],
    ['旅券は200元合法か？', '旅券', '200'],
    ['여권을 200위안 청구', '여권', '200'],
    ['여권 재발급은 200위안 비싼가요', '여권 재발급', '200'],
    ['여권 발급하는 데 200위안 냈어요', '여권 발급', '200'],
    ['여권으로 200위안 받아갔다', '여권', '200'],
    ['여권에 200위안 정상인가요', '여권', '200'],
  ];
  for (const [line, name, amount] of CASES)
    test(line, () => {
      const reading = readQuestion(line, TODAY);
      assert.deepEqual([reading.name, reading.amount], [name, amount]);
    });

  test('a price for a unit that the line states counts only where no amount stands beside it', () => {
    const text = '挖路面500元一平';
    assert.equal(askedOf({ text, today: TODAY }).isUnitPrice, true);
    assert.equal(askedOf({ text, today: TODAY, amount: '900' }).isUnitPrice, false);
    assert.equal(askedOf({ text: '护照500元', today: TODAY }).isUnitPrice, false);
    assert.equal(readQuestion('护照', TODAY).isUnitPrice, false);
  });

  test('the first day of a month or a year counts only where no day stands beside it', () => {
    assert.equal(askedOf({ text: '2018年护照', today: TODAY }).onFrom, '2018-01-01');
    assert.equal(askedOf({ text: '2018年护照', today: TODAY, on: '2018-05-01' }).onFrom, null);
  });
});

test('days in every dress, and what is left of the line', () => {
  for (const [line, on, onFrom, rest] of [
    ['2026 年 7 月 1 日办', '2026-07-01', null, '办'],
    ['2026-7-1日办', '2026-07-01', null, '办'],
    ['2026/07/01号办', '2026-07-01', null, '办'],
    ['2026.7.1 号办', '2026-07-01', null, '办'],
    ['2026 年 12 月份办', '2026-12-31', '2026-12-01', '办'],
    ['2026年1月办', '2026-01-31', '2026-01-01', '办'],
    ['2026年13月办', '2026-12-31', '2026-01-01', '13月办'],
    ['2026年0月办', '2026-12-31', '2026-01-01', '0月办'],
    ['2026 年办', '2026-12-31', '2026-01-01', '办'],
    ['1999年办', '1999-12-31', '1999-01-01', '办'],
    ['大前天办', '2026-11-27', null, '办'],
    ['前天办', '2026-11-28', null, '办'],
    ['昨日办', '2026-11-29', null, '办'],
    ['后天办', '2026-12-02', null, '办'],
    ['今日办', '2026-11-30', null, '办'],
    ['前年办', '2024-12-31', '2024-01-01', '办'],
    ['明年办', '2027-12-31', '2027-01-01', '办'],
  ] as const) {
    const found = dayIn(line, TODAY);
    assert.deepEqual([found?.on, found?.onFrom, found?.rest], [on, onFrom, rest], line);
  }
  for (const line of ['2099年度期', '2026年期', '2026年度限', '1826年办'])
    assert.equal(dayIn(line, TODAY), null, line);
});

test('numbers of lists in every dress, and what only looks like one', () => {
  for (const line of [
    '①、 护照',
    '⑳护照',
    '⒈护照',
    '㈠护照',
    '❶护照',
    '( 1 )护照',
    '【12】护照',
    '[3]护照',
    '（十二）护照',
    '123、护照',
    '十一、护照',
    '1．护照',
    '1)护照',
    '1）：护照',
    '1.2.3)护照',
    '12.34.56.护照',
    '第一项、护照',
    '第十二条 护照',
    '第三条：护照',
    '  ２、护照',
    '1 、护照',
    '12)．护照',
  ])
    assert.equal(withoutListNumber(line), '护照', line);
  for (const line of [
    '（1234）护照',
    '1234、护照',
    '一二三四五、护照',
    '1．5护照',
    '第三条护照',
    '1.',
    '（一）',
    '护照①',
    '护照 1、',
  ])
    assert.equal(withoutListNumber(line), line);
});

test('words that are else passed over stay in the line for a name that begins or ends with them', () => {
  for (const [text, name, allWords] of [
    ['legal aid 120元', 'aid', 'legal aid'],
    ['new resident ID card cost 20元', 'new resident ID card', 'new resident ID card cost'],
    ['旅券 200', '旅券', '旅券'],
  ] as const) {
    const reading = readQuestion(text, TODAY);
    assert.deepEqual([reading.name, reading.allWords.trim()], [name, allWords], text);
  }
});
