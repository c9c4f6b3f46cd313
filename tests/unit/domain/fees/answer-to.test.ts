import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#domain/calendar';
import { VERDICTS } from '#domain/fees/answer';
import { answerForFee, answerTo } from '#domain/fees/answer-to';
import type { Period, Rate } from '#domain/fees/fee';
import { EVIDENCE } from '#domain/fees/resolve';
import {
  amountOf,
  ask,
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';
import { anyDay } from '#tests/support/days';

const names = (...chinese: string[]) => ({ 'zh-CN': chinese, en: [], ja: [], ko: [] });
const card = (slug: string, variant: string, amount: string, aliases: string[] = []) =>
  feeWith({
    slug,
    name: { 'zh-CN': '市民卡工本费' },
    variant: { 'zh-CN': variant },
    aliases: names(...aliases),
    onePerPerson: true,
    periods: [periodWith({ rates: [amountOf(amount, '元/本')] })],
  });

const passport = feeWith({
  slug: 'passport',
  name: { 'zh-CN': '因私护照工本费', en: 'Passport fee' },
  aliases: { 'zh-CN': ['护照费'], en: ['passport'], ja: ['パスポート手数料'], ko: ['여권 수수료'] },
  asked: ['一本护照120块'],
  periods: [
    periodWith({ from: '2017-07-01', until: '2019-06-30', rates: [amountOf('160', '元/本')] }),
    periodWith({ from: '2019-07-01', rates: [amountOf('120', '元/本')] }),
  ],
});
const heating = feeWith({ slug: 'heat-west', name: { 'zh-CN': '暖气费' }, regions: ['西县'] });
const catalogue = catalogueWith(
  [
    passport,
    card('card-renew', '换领', '20'),
    card('card-lost', '丢失补领、损坏换领', '40', ['市民卡补办的钱']),
    heating,
    feeWith({ slug: 'toll', name: { 'zh-CN': '车辆通行费' }, list: 'government-priced-service' }),
    feeWith({ slug: 'dig', name: { 'zh-CN': '道路挖掘修复费' } }),
  ],
  {
    unlawful: [
      unlawfulWith({
        id: 'joining',
        name: { 'zh-CN': '入职押金' },
        bare: ['押金'],
        answersFrom: '2008-01-01',
      }),
      unlawfulWith({ id: 'unread', name: { 'zh-CN': '停热费' }, current: 'unknown' }),
      unlawfulWith({ id: 'stamp', name: { 'zh-CN': '盖章费' }, verdict: 'no-basis' }),
      unlawfulWith({ id: 'uniform', name: { 'zh-CN': '校服费' }, verdict: 'depends' }),
      unlawfulWith({ id: 'gate', name: { 'zh-CN': '门禁卡费' }, verdict: 'contract' }),
      unlawfulWith({ id: 'points', name: { 'zh-CN': '销分费' }, verdict: 'fraud' }),
    ],
    regulated: [
      regulatedWith({ id: 'water', name: { 'zh-CN': '自来水价格' }, aliases: names('水费') }),
      regulatedWith({ id: 'heat', name: { 'zh-CN': '供热价格' }, aliases: names('暖气费') }),
      regulatedWith({ id: 'tickets', name: { 'zh-CN': '景区门票' }, needsCheck: true }),
      regulatedWith({ id: 'forest', name: { 'zh-CN': '森林植被恢复费' }, class: 'fund' }),
      regulatedWith({ id: 'deposit', name: { 'zh-CN': '租房押金' }, class: 'civil' }),
      regulatedWith({
        id: 'unproven',
        name: { 'zh-CN': '河道费' },
        class: 'administrative',
        legalProof: [],
      }),
      regulatedWith({
        id: 'digging',
        name: { 'zh-CN': '挖路的钱' },
        ourId: ['dig'],
        linkConfirmed: true,
      }),
      regulatedWith({ id: 'unlinked', name: { 'zh-CN': '过桥钱' }, ourId: ['toll'] }),
    ],
    editions: [editionWith({ rows: [rowWith('学位申请费', { basis: ['临财发〔2025〕3号'] })] })],
    outOfScope: [
      { category: 'market-price', words: ['快递费'], endings: ['装修费'], choices: [] },
      { category: 'fine', words: ['罚款'], endings: ['罚款'], choices: [] },
    ],
  },
);
const DAY = '2026-06-30';
const code = (text: string, on = DAY, more = {}) => ask(catalogue, text, on, more).verdict;
const ids = (text: string) => ask(catalogue, text, DAY).choices.map(({ entry }) => entry?.id);

describe('one item in any spelling', () => {
  const CASES: [string, string][] = [
    ['passport', 'exact'],
    ['护照费', 'exact'],
    ['一本护照120块', 'exact'],
    ['護照費', 'folded'],
    ['护照费120元', 'exact'],
    ['1.护照费', 'exact'],
    ['（1）护照费（120元）', 'folded'],
    ['办护照要多少钱', 'folded'],
    ['换护照', 'part'],
    ['收护照费120元', 'folded'],
    ['パスポートはいくらですか', 'folded'],
    ['여권 수수료 120위안', 'exact'],
    ['how much is a passport', 'folded'],
  ];
  for (const [text, evidence] of CASES) {
    test(`${text}: ${evidence}`, () => {
      const answer = ask(catalogue, text, DAY);
      assert.deepEqual(
        [answer.fee?.slug, answer.verdict, answer.evidence],
        ['passport', 'chargeable', evidence],
      );
    });
  }

  test('what the line says of amount and day is read, and what stands beside it goes before', () => {
    const said = answerTo(catalogue, { text: '2018-05-01办护照收了我200', today: DAY });
    assert.deepEqual([said.on, said.amount, said.most, said.over], ['2018-05-01', '200', '160', '40']);
    const beside = answerTo(catalogue, { text: '护照费200元', today: DAY, on: '2020-01-01', amount: '130' });
    assert.deepEqual([beside.on, beside.amount, beside.over], ['2020-01-01', '130', '10']);
    assert.equal(answerTo(catalogue, { text: '护照费', today: DAY }).on, DAY);
  });

  test('a month or a year in which it changed accuses nobody', () => {
    const year = answerTo(catalogue, { text: '2019年护照费200元', today: DAY });
    assert.deepEqual([year.on, year.over], ['2019-12-31', null]);
    assert.ok(year.caveats.includes('changed-within'));
    assert.equal(answerTo(catalogue, { text: '2018年护照费200元', today: DAY }).over, '40');
  });
});

describe('what is only like it is asked back, never answered', () => {
  test('one character wrong, or the same sound', () => {
    for (const text of ['护照废', '户照', '户照费', 'huzhaofei']) {
      const answer = ask(catalogue, text, DAY);
      assert.deepEqual([answer.verdict, answer.evidence], ['several', 'near'], text);
      assert.ok(ids(text).includes('passport'), text);
      assert.equal(answerTo(catalogue, { text, today: DAY, amount: '900' }).over, null, text);
    }
  });

  test('a charge of its own behind the name', () => {
    assert.equal(code('护照加急费'), 'unknown');
    assert.deepEqual([code('护照快递费'), ids('护照快递费')], ['several', ['passport', 'market-price']]);
    assert.equal(code('护照密码费'), 'unknown');
  });

  test('a name in a longer sentence', () =>
    assert.deepEqual(ids('我昨天在大厅给孩子办护照人家说'), ['passport']));
});

describe('several', () => {
  test('cases that the words leave open, each with its answer, the highest of them the most', () => {
    const answer = ask(catalogue, '换市民卡要我60', DAY);
    assert.equal(answer.verdict, 'several');
    assert.deepEqual(
      answer.choices.map(({ fee, most, over }) => [fee?.slug, most, over]),
      [
        ['card-renew', '20', '40'],
        ['card-lost', '40', '20'],
      ],
    );
    assert.deepEqual([answer.most, answer.over], ['40', '20']);
  });

  test('a deed tells which', () => {
    assert.equal(ask(catalogue, '市民卡丢了补办', DAY).fee?.slug, 'card-lost');
    assert.equal(ask(catalogue, '市民卡工本费（换领）', DAY).fee?.slug, 'card-renew');
  });

  test('the bare word of an unlawful charge', () => {
    assert.equal(code('押金'), 'several');
    assert.equal(code('入职押金'), 'prohibited');
    assert.equal(code('租房押金'), 'out-of-scope');
  });

  test('what depends on the circumstances', () => assert.equal(code('校服费'), 'several'));
});

describe('unlawful charges', () => {
  test('are forbidden only by a law that is read in its present text', () => {
    const { verdict, basis, most, over } = ask(catalogue, '入职押金500元', DAY);
    assert.deepEqual([verdict, basis, most, over], ['prohibited', ['某法第一条'], '0', '500']);
    const unread = ask(catalogue, '停热费30元', DAY);
    assert.deepEqual([unread.verdict, unread.over, unread.caveats], ['unverified', null, ['law-unread']]);
  });

  test('and not on the day before it applied', () => {
    assert.equal(code('入职押金', '2007-12-31'), 'unverified');
    assert.equal(code('入职押金', '2008-01-01'), 'prohibited');
  });

  test('no basis is no prohibition; a contract and a fraud are no charge', () => {
    assert.deepEqual(
      [code('盖章费'), code('门禁卡费'), code('销分费')],
      ['unknown', 'out-of-scope', 'out-of-scope'],
    );
    assert.equal(ask(catalogue, '盖章费20元', DAY).over, null);
  });
});

describe('regulated prices', () => {
  test('are set by government, whatever an ending says', () => assert.equal(code('水费'), 'regulated'));
  test('a class that is not settled is no answer', () => assert.equal(code('景区门票'), 'unverified'));
  test('a fund that a law speaks for is charged, its standard unknown', () => {
    const { verdict, noAmount } = ask(catalogue, '森林植被恢复费', DAY);
    assert.deepEqual([verdict, noAmount], ['chargeable', true]);
    assert.equal(code('河道费'), 'unverified');
  });
  test('an item answers for them only where a person has confirmed it', () => {
    assert.equal(ask(catalogue, '挖路的钱', DAY).fee?.slug, 'dig');
    assert.equal(ask(catalogue, '过桥钱', DAY).entry?.id, 'unlinked');
  });
  test('an item of that kind without a standard is told as that', () => {
    const { verdict, fee } = ask(catalogue, 'toll', DAY);
    assert.deepEqual([verdict, fee?.slug], ['regulated', 'toll']);
  });
});

describe('place', () => {
  test('an item of another district is no candidate, and what holds everywhere answers', () => {
    assert.equal(ask(catalogue, '暖气费', DAY, { region: '东区' }).entry?.id, 'heat');
    assert.equal(ask(catalogue, '暖气费', DAY, { region: '西县' }).entry?.id, 'heat-west');
    assert.equal(ask(catalogue, '西县暖气费', DAY).entry?.id, 'heat-west');
    assert.equal(ask(catalogue, '东区暖气费', DAY).entry?.id, 'heat');
  });
  test('without a district both are offered; the city is none', () => {
    assert.deepEqual(ids('暖气费'), ['heat-west', 'heat']);
    assert.deepEqual(ids('临河市暖气费'), ['heat-west', 'heat']);
  });
});

describe('lists', () => {
  test('a row that was read is charged, with its documents', () => {
    const { verdict, noAmount, basis, edition } = ask(catalogue, '学位申请费', DAY);
    assert.deepEqual(
      [verdict, noAmount, basis, edition?.id],
      ['chargeable', true, ['临财发〔2025〕3号'], 'linhe-2026'],
    );
    assert.equal(code('学位申请费', '2025-12-31'), 'unverified');
  });

  test('only a whole edition says that a name is not on it, and only where the question says who collects', () => {
    const answer = ask(catalogue, '公安局收的密室费', DAY);
    assert.deepEqual([answer.verdict, answer.edition?.id, answer.over], ['not-listed', 'linhe-2026', null]);
    assert.equal(code('行政事业性收费密室费'), 'not-listed');
    assert.equal(code('密室费'), 'unknown');
    assert.equal(code('政府性基金密室费'), 'unknown', 'the edition does not cover funds');
    assert.equal(code('公安局收的密室费', '2025-12-31'), 'unknown', 'before the edition');
  });

  test('an edition that is not whole, replaced, of elsewhere or run out never does', () => {
    const changes = [
      { complete: false },
      { replacedBy: '下一版' },
      { here: false },
      { validUntil: '2026-05-31' },
      { enterpriseOnly: true },
    ];
    for (const change of changes) {
      const other = catalogueWith([], { editions: [editionWith(change)] });
      assert.equal(ask(other, '公安局收的密室费', DAY).verdict, 'unknown', JSON.stringify(change));
    }
    const firms = catalogueWith([], { editions: [editionWith({ enterpriseOnly: true })] });
    assert.equal(ask(firms, '公安局收的密室费', DAY, { payer: 'enterprise' }).verdict, 'not-listed');
  });
});

describe('what is no charge of the lists', () => {
  test('by its whole name, and by its ending', () => {
    assert.equal(code('快递费'), 'out-of-scope');
    assert.equal(code('厨房装修费'), 'out-of-scope');
    assert.equal(ask(catalogue, '闯红灯罚款', DAY).category, 'fine');
  });
  test('a name that nothing knows has no age', () => {
    const { verdict, currency, choices } = ask(catalogue, '密室费', DAY);
    assert.deepEqual([verdict, currency, choices], ['unknown', null, []]);
  });
});

describe('how old it is', () => {
  const withState = (changes: Partial<Period>) =>
    catalogueWith([feeWith({ slug: 'x', periods: [periodWith(changes)] })]);
  const on = (day: string, changes: Partial<Period>) => {
    const { verdict, currency } = ask(withState(changes), 'x', day);
    return `${verdict} ${currency}`;
  };
  const rates = [amountOf('10')];

  test('an amount: settled, current, due, and then only last known', () => {
    const charged = { rates };
    assert.equal(on('2026-06-30', charged), 'chargeable settled');
    assert.equal(on('2026-07-01', charged), 'chargeable current');
    assert.equal(on('2026-09-28', charged), 'chargeable current');
    assert.equal(on('2026-09-29', charged), 'chargeable due');
    assert.equal(on('2027-06-30', charged), 'chargeable due');
    assert.equal(on('2027-07-01', charged), 'unverified stale');
    const { lastKnown, rates: shown, most, caveats } = ask(withState(charged), 'x', '2027-07-01');
    assert.deepEqual(lastKnown, { on: '2026-06-30', verdict: 'chargeable', rates });
    assert.deepEqual([shown, most], [[], null]);
    assert.ok(caveats.includes('lapsed'));
  });

  test('a suspension lapses; what is called abolished or suspended, free by law, abolished or forbidden does not', () => {
    assert.equal(on('2027-07-01', { state: 'free', freeBecause: 'suspended' }), 'unverified stale');
    assert.equal(on('2027-07-01', { state: 'free', freeBecause: 'zero-rated' }), 'unverified stale');
    assert.equal(on('2027-07-01', { state: 'free', freeBecause: 'suspended-or-abolished' }), 'free stale');
    assert.equal(on('2027-07-01', { state: 'free', freeBecause: 'by-law' }), 'free settled');
    assert.equal(on('2027-07-01', { state: 'abolished' }), 'abolished settled');
    assert.equal(on('2027-07-01', { state: 'prohibited' }), 'prohibited settled');
  });

  test('without an amount there is none to lapse', () => {
    assert.equal(on('2027-07-01', {}), 'chargeable stale');
    assert.equal(
      on('2027-07-01', { rates: [{ kind: 'unknown', item: { 'zh-CN': '每次' }, unit: null }] }),
      'chargeable stale',
    );
  });

  test('a written end beyond the day settles it, and a gap is no version', () => {
    assert.equal(on('2030-01-01', { rates, until: '2030-01-01' }), 'chargeable settled');
    assert.match(on('2030-01-02', { rates, until: '2030-01-01' }), /^unverified /);
    assert.equal(on('2019-12-31', { rates }), 'unverified settled');
  });

  test('a day ahead is expected, and changes that are dated already apply', () => {
    const periods = [
      periodWith({ until: '2026-07-31', rates: [amountOf('10')] }),
      periodWith({ from: '2026-08-01', rates: [amountOf('8')] }),
    ];
    const ahead = catalogueWith([feeWith({ slug: 'x', periods })]);
    const answer = answerTo(ahead, { text: 'x', today: '2026-07-01', on: '2026-08-01' });
    assert.deepEqual([answer.currency, answer.most], ['expected', '8']);
  });

  test('an item that was checked by itself is as old as that', () => {
    const checked = { on: '2026-12-01', against: '窗口公示' };
    const own = catalogueWith([feeWith({ slug: 'x', checked, periods: [periodWith({ rates })] })]);
    const answer = ask(own, 'x', '2027-02-01');
    assert.deepEqual([answer.currency, answer.checked], ['current', checked]);
  });

  test('what rests on a law is as old as the register of laws', () => {
    assert.equal(ask(catalogue, '水费', '2026-06-30').currency, 'current');
    assert.equal(ask(catalogue, '水费', '2027-06-01').currency, 'due');
    assert.equal(ask(catalogue, '入职押金', '2026-06-30').currency, 'settled');
  });
});

describe('payer', () => {
  const levy = feeWith({
    slug: 'levy',
    payer: 'enterprise',
    periods: [periodWith({ rates: [amountOf('100')] })],
    reductions: [
      {
        for: { 'zh-CN': '企业' },
        what: { 'zh-CN': '减半' },
        payer: 'enterprise',
        leaves: '50',
        from: '2026-01-01',
        fromSure: true,
        until: '2026-12-31',
        basis: [],
        evidence: [],
      },
    ],
  });
  const levies = catalogueWith([levy]);

  test('changes the reductions and what may be asked, not the code', () => {
    const firm = ask(levies, 'levy', DAY, { payer: 'enterprise', amount: '70' });
    assert.deepEqual([firm.verdict, firm.most, firm.reductions.length], ['chargeable', '50', 1]);
    const citizen = ask(levies, 'levy', DAY, { payer: 'citizen', amount: '170' });
    assert.deepEqual([citizen.verdict, citizen.most, citizen.reductions], ['chargeable', '100', []]);
    assert.ok(citizen.caveats.includes('other-payer'));
    assert.equal(citizen.over, null);
    assert.equal(ask(levies, '我们公司的levy', DAY).caveats.includes('other-payer'), false);
  });
});

describe('properties', () => {
  test('any text on any day has one answer, and an accusation never without its proof', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), anyDay, anyDay, (text, on, today) => {
        const answer = answerTo(catalogue, { text, on, today });
        assert.ok(VERDICTS.includes(answer.verdict) && EVIDENCE.includes(answer.evidence));
        if (answer.verdict === 'prohibited') assert.ok(answer.basis.length > 0 || answer.fee);
        if (answer.verdict === 'not-listed') assert.ok(answer.edition?.complete);
        if (answer.over !== null) assert.ok(answer.most !== null || answer.verdict === 'chargeable');
      }),
      { numRuns: 500 },
    );
  });

  test('an item answers on a day as its period says, wherever it has not lapsed', () => {
    const starts = ['2020-01-01', '2021-05-01', '2023-09-15'];
    const periods = starts.map((from, at) =>
      periodWith({
        from,
        until: starts[at + 1] ? addDays(starts[at + 1]!, -1) : null,
        rates: [amountOf(String(at + 1))],
      }),
    );
    const fee = feeWith({ slug: 'permit', periods });
    const invented = catalogueWith([fee]);
    fc.assert(
      fc.property(anyDay, (day) => {
        const at = starts.filter((start) => start <= day).length;
        const { most } = answerForFee(invented, fee, { today: day });
        assert.equal(most, at === 0 || day > '2027-06-30' ? null : String(at));
      }),
    );
  });
});

test('of work that is also sold, an amount accuses nobody, and the card says to ask who charges', () => {
  const free = periodWith({ state: 'free', freeBecause: 'suspended-or-abolished', rates: [amountOf('0')] });
  const sold = feeWith({ slug: '体检费', periods: [free], alsoSold: true });
  const owed = feeWith({ slug: '登记费', periods: [free] });
  const catalogue = catalogueWith([sold, owed]);
  const checkup = ask(catalogue, '体检费100元', '2026-06-30');
  assert.deepEqual([checkup.verdict, checkup.over], ['free', null]);
  assert.ok(checkup.caveats.includes('also-sold'));
  assert.equal(ask(catalogue, '登记费100元', '2026-06-30').over, '100');
});

test('an amount that is in doubt itself, or worked out, is no measure of what is too much', () => {
  const priced = (more: Partial<Rate>) => [periodWith({ rates: [amountOf('200', '元/本', more)] })];
  const fees = [
    feeWith({ slug: '甲证', onePerPerson: true, periods: priced({}) }),
    feeWith({ slug: '乙证', onePerPerson: true, periods: priced({}), amountsInDoubt: true }),
    feeWith({ slug: '丙证', onePerPerson: true, periods: priced({ derived: true }) }),
  ];
  const over = (text: string) => ask(catalogueWith(fees), text, '2026-06-30').over;
  assert.deepEqual([over('甲证260'), over('乙证260'), over('丙证260')], ['60', null, null]);
});

describe('a place in the name', () => {
  const west = feeWith({ slug: 'west', name: { 'zh-CN': '暖气费' }, regions: ['高唐县'] });
  const centre = feeWith({ slug: 'centre', name: { 'zh-CN': '暖气费' }, regions: ['市中区'] });
  const parking = feeWith({ slug: 'parking', name: { 'zh-CN': '东区停车费' } });
  const placed = catalogueWith([west, centre, parking], {
    regions: ['高唐县', '市中区', '东区'],
    departments: ['办', '公安局'],
    editions: [editionWith({})],
  });
  const found = (text: string) => ask(placed, text, DAY).entry?.id ?? null;

  test('may be said without its last character, where two are left', () => {
    assert.deepEqual([found('高唐暖气费'), found('高唐县暖气费')], ['west', 'west']);
    assert.deepEqual([found('市中暖气费'), found('暖气费市中区')], ['centre', 'centre']);
    assert.equal(found('暖气费'), null);
    assert.deepEqual(
      ask(placed, '东暖气费', DAY).choices.map(({ entry }) => entry?.id),
      ask(placed, '南暖气费', DAY).choices.map(({ entry }) => entry?.id),
      '东 is no district',
    );
  });

  test('is left where what remains without it is nothing that anybody knows', () => {
    const near = ask(placed, '东区停车废', DAY);
    assert.deepEqual([near.evidence, near.choices.map(({ entry }) => entry?.id)], ['near', ['parking']]);
    assert.equal(ask(placed, '高唐密室', DAY).verdict, 'unknown');
    assert.equal(ask(placed, '高唐', DAY).verdict, 'unknown');
  });

  test('an office of one character names no collector', () => {
    assert.equal(ask(placed, '代办密室费', DAY).verdict, 'unknown');
    assert.equal(ask(placed, '公安局密室费', DAY).verdict, 'not-listed');
    assert.equal(ask(placed, '密室费', DAY).edition?.id, 'linhe-2026', 'the list that was looked through');
  });
});

test('a sentence that is a name is one behind a list’s number too', () => {
  for (const text of ['（1）一本护照120块', '2、一本护照120块', '一本护照120块']) {
    const { evidence, fee } = ask(catalogue, text, DAY);
    assert.deepEqual([evidence, fee?.slug], ['exact', 'passport'], text);
  }
});

describe('several of one name', () => {
  const named = (slug: string, changes: Partial<Period>, more = {}) =>
    feeWith({
      slug,
      name: { 'zh-CN': '甲证费' },
      variant: { 'zh-CN': slug },
      periods: [periodWith(changes)],
      ...more,
    });
  const several = (one: Partial<Period>, other: Partial<Period>, on = DAY) =>
    ask(catalogueWith([named('一', one), named('二', other)]), '甲证费60元', on);
  const cited = (document: string) => ({ basis: [{ document }] });

  test('that say the same are one answer, resting on all of their documents', () => {
    const answer = several(
      { state: 'abolished', ...cited('甲文') },
      { state: 'abolished', basis: [{ document: '甲文' }, { document: '乙文' }] },
    );
    assert.deepEqual(
      [answer.verdict, answer.most, answer.over, answer.noAmount, answer.category],
      ['abolished', '0', '60', false, null],
    );
    assert.deepEqual(answer.basis, ['甲文', '乙文']);
    assert.deepEqual(answer.checked, { on: '2026-06-30', against: null });
    assert.deepEqual(answer.caveats, ['several-items', 'later-changes-unknown']);
  });

  test('of one amount are charged, of two not, and the highest is the most', () => {
    const of = (amount: string) => ({ rates: [amountOf(amount)] });
    const same = several(of('20'), of('20'));
    assert.deepEqual([same.verdict, same.most, same.noAmount], ['chargeable', '20', false]);
    for (const [one, other, most] of [
      ['9', '20', '20'],
      ['20', '9', '20'],
    ] as const) {
      const answer = several(of(one), of(other));
      assert.deepEqual(
        [answer.verdict, answer.most, answer.basis, answer.checked],
        ['several', most, [], null],
      );
      assert.equal(answer.noAmount, false);
    }
    assert.equal(several(of('20'), {}).most, null);
  });

  test('without a standard agree only where each is charged without one', () => {
    const answer = several({}, {});
    assert.deepEqual([answer.verdict, answer.noAmount, answer.most], ['chargeable', true, null]);
    const open = {
      rates: [
        { kind: 'range', item: { 'zh-CN': '每次' }, min: '1', max: '3', unit: '元/次' } as unknown as Rate,
      ],
    };
    assert.equal(several({}, open).verdict, 'several');
    assert.equal(several(open, open).noAmount, false);
  });

  test('that say different things of the money are several', () => {
    const free = { state: 'free', freeBecause: 'by-law' } as const;
    assert.equal(several(free, { state: 'abolished' }).verdict, 'several');
    assert.equal(several(free, free).verdict, 'free');
    assert.equal(several({ state: 'unverified' }, { state: 'unverified' }).verdict, 'unverified');
  });

  test('are as old as the oldest of them', () => {
    const charged = { rates: [amountOf('10')] };
    const abolished = { state: 'abolished' } as const;
    const ages = (on: string) =>
      [
        several(charged, abolished, on),
        several(abolished, charged, on),
        several(abolished, abolished, on),
      ].map(({ currency }) => currency);
    assert.deepEqual(ages('2026-07-01'), ['current', 'current', 'settled']);
    assert.deepEqual(ages('2026-10-30'), ['due', 'due', 'settled']);
    assert.deepEqual(ages('2027-10-30'), ['stale', 'stale', 'settled']);
  });

  test('whose names only come close are asked back, with what may have changed later', () => {
    const { caveats, most, over } = ask(catalogue, '护照废60元', DAY);
    assert.deepEqual([caveats, most, over], [['similar-names', 'later-changes-unknown'], null, null]);
    assert.deepEqual(ask(catalogue, '护照废', '2026-02-28').caveats, ['similar-names']);
  });
});

describe('rows of one name in several editions', () => {
  const edition = (id: string, changes = {}, row = {}) =>
    editionWith({ id, rows: [rowWith('学位费', { basis: [id], ...row })], ...changes });
  const old = { validUntil: '2025-12-31' };
  const prices = { covers: ['government-price'] as const };
  const of = (...editions: ReturnType<typeof edition>[]) =>
    ask(catalogueWith([], { editions }), '学位费', DAY);

  test('are one: what is charged goes before what government sets, and that before what nobody verified', () => {
    const charged = edition('charged');
    const priced = edition('priced', prices);
    const unread = edition('unread', old);
    for (const editions of [
      [charged, priced, unread],
      [unread, priced, charged],
      [priced, unread, charged],
      [unread, charged],
      [charged, unread],
    ]) {
      const { verdict, basis, choices } = of(...editions);
      assert.deepEqual([verdict, basis, choices], ['chargeable', ['charged'], []]);
    }
    assert.deepEqual([of(priced, unread).verdict, of(unread, priced).verdict], ['regulated', 'regulated']);
    assert.equal(of(unread, edition('other', old)).verdict, 'unverified');
  });
});

test('of a year in which what was charged became unverified, nothing is said of the whole', () => {
  const fee = feeWith({
    slug: 'x',
    periods: [
      periodWith({ until: '2022-06-30' }),
      periodWith({ from: '2022-07-01', until: '2023-12-31', state: 'unverified' }),
    ],
  });
  const caveats = (text: string) => answerTo(catalogueWith([fee]), { text, today: DAY }).caveats;
  assert.ok(caveats('2022年x').includes('changed-within'));
  assert.ok(!caveats('2023年x').includes('changed-within'));
});
