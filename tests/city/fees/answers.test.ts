import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#domain/calendar';
import type { Answer } from '#domain/fees/answer';
import { idOf } from '#domain/fees/answer-record';
import { answerForFee, answerTo } from '#domain/fees/answer-to';
import { contentCatalogue } from '#tests/support/catalogue';

const catalogue = contentCatalogue();
const TODAY = '2026-11-30';
const ask = (text: string, today = TODAY) => answerTo(catalogue, { text, today });
const ids = ({ entry, choices }: Answer) => [entry, ...choices.map((choice) => choice.entry)].map(idOf);

describe('everyday questions', () => {
  /** What is asked, what it comes to, and what must be the answer or among the choices. */
  const CASES: [string, Answer['verdict'], ...string[]][] = [
    ['护照', 'chargeable', 'passport'],
    ['護照工本費', 'chargeable', 'passport'],
    ['1.护照费', 'chargeable', 'passport'],
    ['护照费（120元）', 'chargeable', 'passport'],
    ['护照工本废', 'several', 'passport'],
    ['户照多少钱', 'chargeable', 'passport'],
    ['huzhao', 'chargeable', 'passport'],
    ['不动产登纪费', 'several', 'bdc-home', 'bdc-nonhome'],
    ['不動產登記費', 'several', 'bdc-home', 'bdc-nonhome', 'bdc-garage'],
    ['一、不动产登记费', 'several', 'bdc-home', 'bdc-nonhome', 'bdc-garage'],
    ['身分證工本費', 'several', 'id-first', 'id-renew', 'id-lost'],
    ['居⺠身份证工本费', 'several', 'id-first', 'id-renew', 'id-lost'],
    ['机动⻋号牌', 'chargeable', 'plate-car'],
    ['機車牌照', 'chargeable', 'plate-moto'],
    ['行车証', 'chargeable', 'veh-licence'],
    ['教育費附加', 'chargeable', 'jyffj'],
    ['换身份证', 'several', 'id-renew', 'id-lost'],
    ['补办身份证', 'several', 'id-lost', 'id-temp'],
    ['身份证补办', 'several', 'id-lost', 'id-temp'],
    ['身份证丢了补办多少钱', 'chargeable', 'id-lost'],
    ['科目二补考费多少钱', 'chargeable', 'drv-exam-car'],
    ['结婚证9块钱', 'free', 'c-hydj'],
    ['营业执照', 'free', 'z-reg'],
    ['社会抚养费', 'abolished', 'c-shfy'],
    ['排污费', 'abolished', 'paiwu'],
    ['水费', 'regulated', 'water'],
    ['暖气费', 'regulated', 'p-heat'],
    ['挂号费', 'regulated', 'med'],
    ['光岳楼门票', 'regulated', 'ticket'],
    ['交强险', 'regulated', 'jqx'],
    ['高速公路通行费', 'regulated', 'p-toll'],
    ['森林植被恢复费', 'chargeable', 'forest'],
    ['普通高中学费', 'chargeable'],
    ['入职押金', 'prohibited', 'dep-labour'],
    ['交警拖车费', 'prohibited', 'towed-by-police'],
    ['消防检查费', 'prohibited', 'fire-acceptance'],
    ['押金', 'several', 'dep-labour'],
    ['拖车费', 'several', 'tow-city', 'towed-by-police'],
    ['赞助费', 'several'],
    ['律师费', 'out-of-scope', 'lawyer'],
    ['契税', 'out-of-scope'],
    ['社保', 'out-of-scope'],
    ['快递费', 'out-of-scope', 'express'],
    ['建档费', 'unknown', 'file-opening'],
    ['密室费', 'unknown'],
    ['护照加急费', 'unknown'],
    ['护照照相费', 'several'],
    ['passport fee', 'chargeable', 'passport'],
    ['lost ID card', 'chargeable', 'id-lost'],
    ['パスポート 手数料', 'chargeable', 'passport'],
    ['水道料金', 'regulated', 'water'],
    ['여권 발급 비용', 'chargeable', 'passport'],
    ['혼인신고', 'free', 'c-hydj'],
    ['駕照換發', 'chargeable', 'drv-licence'],
  ];
  for (const [text, verdict, ...wanted] of CASES) {
    test(`${text}: ${verdict}`, () => {
      const answer = ask(text);
      assert.equal(answer.verdict, verdict);
      for (const id of wanted)
        assert.ok(ids(answer).includes(id), `${id} is not among ${ids(answer).join(', ')}`);
    });
  }

  test('the amount asked for is compared', () => {
    const { most, over } = ask('换身份证要我60');
    assert.deepEqual([most, over], ['40', '20']);
    assert.equal(ask('身份证到期换证60元').over, '40');
    assert.equal(ask('护照160').over, null, 'a passport and two annotations');
    assert.equal(ask('护照加急费300元').over, null);
  });

  test('what is lawful of somebody, in some case or beside something, accuses nobody', () => {
    const LAWFUL = [
      ...[
        '户口簿工本费 5',
        '户口簿遗失5元',
        '发明实审费2500',
        '永久居留证补办500',
        '永久居留证400',
        '护照补发140',
      ],
      ...[
        '汽车反光号牌105',
        '小学学费8000',
        '初中学费12000',
        'primary school tuition 20000',
        '小学校の学費 20000',
      ],
      ...[
        '服装押金300',
        'uniform deposit 200',
        '制服の保証金 300',
        '유니폼 보증금 200',
        'association dues 500',
      ],
      ...['港口附加费500', 'fire inspection fee 3000', '消防検査料 3000', '소방점검비 3000', 'form fee 10'],
      ...['hearing fee 500', '结婚5000', 'get married 5000', '开公司3000', '公司变更800', '公司注销费3000'],
      ...['办营业执照500', '公司注册费500', '软著登记 2000', '商检费3000', '档案托管费240', '解押费200'],
      ...['办证费50', '审批费500', '许可证费500', '荣誉证书费100', '借书证费10', '招标公告费1000'],
    ];
    const accused = LAWFUL.filter((text) => {
      const { verdict, over, amount } = ask(text);
      return over !== null || verdict === 'prohibited' || verdict === 'abolished' || amount === null;
    });
    assert.deepEqual(accused, []);
    assert.equal(ask('营业执照工本费20').over, '20', 'its issuer alone asks for it');
    assert.equal(ask('入职收押金500').verdict, 'prohibited');
  });
});

describe('as days go by', () => {
  const answers = (today: string) =>
    new Map(catalogue.fees.map((fee) => [fee.slug, answerForFee(catalogue, fee, { today })]));
  const atFirst = answers('2026-11-20');

  test('no item that was answered on 2026-11-20 is unverified on 2026-11-30 or 2027-01-15', () => {
    for (const day of ['2026-11-30', '2027-01-15']) {
      for (const [slug, { verdict }] of answers(day)) {
        if (atFirst.get(slug)!.verdict === 'unverified') continue;
        assert.notEqual(verdict, 'unverified', `${slug} on ${day}`);
      }
    }
  });

  test('on 2027-03-01 what can lapse is due, and answers as before', () => {
    for (const [slug, { verdict, currency, fee }] of answers('2027-03-01')) {
      if (fee!.checked) continue;
      assert.match(currency!, /^(due|settled)$/, slug);
      if (currency === 'due') assert.equal(verdict, atFirst.get(slug)!.verdict, slug);
    }
    assert.equal(answers('2027-03-01').get('passport')!.currency, 'due');
  });

  test('on 2027-12-01 amounts are last known only; abolished, forbidden and free by law answer as ever', () => {
    for (const [slug, answer] of answers('2027-12-01')) {
      const first = atFirst.get(slug)!;
      if (answer.fee!.checked || first.verdict === 'unverified') continue;
      const isForGood =
        first.verdict === 'abolished' ||
        first.verdict === 'prohibited' ||
        answer.period?.freeBecause === 'by-law';
      if (isForGood) assert.deepEqual([answer.verdict, answer.currency], [first.verdict, 'settled'], slug);
      if (answer.lastKnown)
        assert.deepEqual([answer.verdict, answer.currency], ['unverified', 'stale'], slug);
    }
    const { verdict, lastKnown } = answers('2027-12-01').get('passport')!;
    assert.deepEqual(
      [verdict, lastKnown?.verdict, lastKnown?.on],
      ['unverified', 'chargeable', catalogue.checkedOn],
    );
  });
});

describe('no false accusation', () => {
  test('no list that the demonstration holds is whole: nothing is ever not listed', () => {
    const word = fc.constantFrom(
      ...'护照身份证公安局派出所税务行政事业性收费政府性基金保证金密室加急代办费押金管理'.split(''),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), (characters) => {
        assert.notEqual(ask(characters.join('')).verdict, 'not-listed');
      }),
      { numRuns: 300 },
    );
    for (const text of ['公安局收的密室费', '行政事业性收费密室费', '涉企保证金密室保证金'])
      assert.equal(ask(text).verdict, 'unknown', text);
  });

  test('no lawful charge of a list, and no price that government sets, is forbidden or a market price', () => {
    const names = [
      ...catalogue.editions.flatMap(({ rows }) => rows.map(({ name }) => name['zh-CN'])),
      ...catalogue.regulated
        .filter(({ class: kind }) => kind === 'government-set' || kind === 'government-guided')
        .flatMap(({ name, aliases }) => [name['zh-CN'], ...aliases['zh-CN']]),
    ];
    for (const name of names) {
      const { verdict, over, category } = ask(`${name}999元`);
      assert.ok(verdict !== 'prohibited' && verdict !== 'not-listed', `${name}: ${verdict}`);
      assert.notEqual(category, 'market-price', name);
      if (verdict === 'regulated' || verdict === 'unverified') assert.equal(over, null, name);
    }
  });

  test('what the law forbids is not forbidden on the day before it applied', () => {
    for (const charge of catalogue.unlawful) {
      if (charge.verdict !== 'prohibited' || charge.ourId.length > 0) continue;
      const on = (day: string) => answerTo(catalogue, { text: charge.id, today: TODAY, on: day }).verdict;
      assert.notEqual(on(addDays(charge.answersFrom, -1)), 'prohibited', charge.id);
      assert.equal(on(charge.answersFrom), charge.current === 'yes' ? 'prohibited' : 'unverified', charge.id);
    }
  });
});
