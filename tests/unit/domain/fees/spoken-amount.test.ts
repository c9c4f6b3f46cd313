import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { amountIn, joined } from '#domain/fees/spoken-amount';

type Case = readonly [line: string, amount: string | null, rest?: string];

function holds(cases: readonly Case[], isUnitPrice = false): void {
  for (const [line, amount, rest = ''] of cases) {
    const found = amountIn(line.normalize('NFKC'));
    const expected = amount === null ? null : { amount, isUnitPrice, rest };
    assert.deepEqual(found, expected, line);
  }
}

describe('an amount with its word for money', () => {
  test('before or behind, with thousands, cents and scales', () =>
    holds([
      ['rmb 120护照', '120', '护照'],
      ['cny120护照', '120', '护照'],
      ['RMB 1,200.5护照', '1200.5', '护照'],
      ['护照1,200元', '1200', '护照'],
      ['¥3万元保证金', '30000', '保证金'],
      ['护照3百块', '300', '护照'],
      ['护照2千元', '2000', '护照'],
      ['护照1.25万元', '12500', '护照'],
      ['护照1.00005万元', '10000.5', '护照'],
      ['护照5塊錢', '5', '护照'],
      ['护照5人民币', '5', '护照'],
      ['护照5 yuan', '5', '护照'],
      ['护照5元整', '5', '护照'],
      ['护照120위안', '120', '护照'],
      ['007元护照', '7', '护照'],
      ['00元护照', '0', '护照'],
      ['0.5元护照', '0.5', '护照'],
    ]));

  test('in words', () =>
    holds([
      ['护照一千二百元', '1200', '护照'],
      ['护照一百二十块钱', '120', '护照'],
      ['护照零元', '0', '护照'],
      ['护照十块', '10', '护照'],
    ]));

  test('with its tenths behind the word', () =>
    holds([
      ['水费三块二', '3.2', '水费'],
      ['停车费三块五毛', '3.5', '停车费'],
      ['复印费5块2毛5', '5.25', '复印费'],
      ['复印费5块2角5分', '5.25', '复印费'],
      ['护照120块1本', '120', '护照 1本'],
      ['护照12.5块2', '12.5', '护照'],
    ]));

  test('a value, a size or a sum in dispute is none, nor is what only sounds like money', () =>
    holds(
      [
        '标的额5万元',
        '价值了5000元的',
        '借款约300元',
        '工资是5000元',
        '面积120',
        '房款 2000',
        '标的(5000)',
        '标的六十',
        '欠款300元',
        '合同金额3万元',
        '护照五元化',
        '护照五元素',
        '护照5元化',
        '护照5元旦',
        '护照5yuans',
        '护照两三块',
      ].map((line): Case => [line, null]),
    ));

  test('what is for a unit of measure is no sum; what is for a piece is', () => {
    holds(
      [
        ['物业费每平方米 1.2元', '1.2', '物业费'],
        ['物业费1.2每平', '1.2', '物业费'],
        ['水费三块二一吨', '3.2', '水费'],
        ['水费2塊8一方', '2.8', '水费'],
        ['水费三块一吨', '3', '水费'],
        ['电费0.5/度', '0.5', '电费'],
        ['水费3元每立方米的', '3', '水费 的'],
        ['租金30元/月', '30', '租金'],
        ['租金30元一天', '30', '租金'],
        ['过路费0.4元 / 公里', '0.4', '过路费'],
      ],
      true,
    );
    holds([
      ['护照120元每本', '120', '护照'],
      ['护照120元/人次补', '120', '护照 补'],
      ['商标300元 / 类', '300', '商标'],
    ]);
  });
});

describe('an amount without its word for money', () => {
  test('at the end of the line, behind what is charged for', () =>
    holds([
      ['护照120。', '120', '护照'],
      ['护照 120！', '120', '护照'],
      ['护照,120', '120', '护照'],
      ['护照 007', '7', '护照'],
      ['护照1.05万', '10500', '护照'],
      ['ab 12', '12', 'ab'],
      ['护照(12)', '12', '护照'],
      ['护照 ( 120 )', '120', '护照'],
      ['旅券カ200', '200', '旅券カ'],
      ['여권200', '200', '여권'],
    ]));

  test('one digit only behind a paper, money, or whoever asks', () => {
    holds([
      ['结婚证9', '9', '结婚证'],
      ['户口本9', '9', '户口本'],
      ['押金9', '9', '押金'],
      ['手册9', '9', '手册'],
      ['房卡9', '9', '房卡'],
      ['我要9', '9', '我要'],
      ['收了9', '9', '收了'],
      ['交 9', '9', '交'],
      ['共9', '9', '共'],
    ]);
    holds(['科目2', '护照(9)', 'ab 1', 'C1', '交警9'].map((line): Case => [line, null]));
  });

  test('four figures are a year, unless money or a gap stands before them', () => {
    holds([
      ['护照费2019', '2019', '护照费'],
      ['护照 2019', '2019', '护照'],
      ['护照1819', '1819', '护照'],
    ]);
    holds(['护照2019', '护照要1999', '护照（2019）'].map((line): Case => [line, null]));
  });

  test('letters and marks right before it make it part of a name', () =>
    holds(['a120', 'ab12', '护照-120', '护照.', '120', 'B2 120-5'].map((line): Case => [line, null])));

  test('in words, from ten on or where somebody asks for it', () => {
    holds([
      ['护照六十', '60', '护照'],
      ['护照要六十', '60', '护照要'],
      ['护照要六', '6', '护照要'],
      ['要六十', '60', '要'],
    ]);
    holds(['护照六', '六十', '科二'].map((line): Case => [line, null]));
  });

  test('before what is charged', () => {
    holds([
      ['入职要交50订金', '50', '入职要交 订金'],
      ['入职交500的押金', '500', '入职交 押金'],
      ['付300保证金', '300', '付 保证金'],
      ['办证收我80.5工本费', '80.5', '办证 工本费'],
      ['办证叫我交80的拍照费', '80', '办证 拍照费'],
    ]);
    holds(
      ['交5押金', '交1234567押金', '办证收我80年费', '办证收我12本费', '办证被收80拍照费吗'].map(
        (line): Case => [line, null],
      ),
    );
  });

  test('in English, with who asks', () => {
    holds([
      ['they charge 20', '20', 'they charge'],
      ['asked for 200 for it', '200', 'it'],
      ['wants a 300 for x', '300', 'x'],
      ['costs 12.5', '12.5', 'costs'],
      ['took me 3000 for', '3000', ''],
    ]);
    holds(['paid us 25%', 'pay 5 for it', 'paid 2500000 for it'].map((line): Case => [line, null]));
  });

  test('behind it only the question whether it is right', () => {
    for (const asks of [
      '是不是多收了',
      '合理吗？',
      ',合法',
      '太贵了',
      '对吗',
      ' 算不算乱收费吗',
      '违规吗',
      '行吗',
      '收多了吗',
      '正常吧',
    ])
      holds([[`护照160${asks}`, '160', '护照']]);
    holds([
      ['護照200高いですか', '200', '護照'],
      ['여권200 맞나요?', '200', '여권'],
    ]);
    assert.equal(amountIn('护照160本'), null);
  });
});

test('what stands around a reading is joined by one blank, or by none', () => {
  assert.equal(joined('护照  ', '  费'), '护照 费');
  assert.equal(joined('', ' 费 '), '费');
  assert.equal(joined(' 护照', ''), '护照');
});
