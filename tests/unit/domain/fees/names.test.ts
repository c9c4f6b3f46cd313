import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { indexNames, nameBeforeBrackets } from '#domain/fees/names';
import { bestOf } from '#domain/fees/ranks';
import { severalKey } from '#domain/fees/wording';
import {
  amountOf,
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';

const pass = feeWith({
  slug: 'pass',
  name: { 'zh-CN': '通行证工本费（首次）' },
  aliases: { 'zh-CN': ['过路本'], en: ['Pass card'], ja: [], ko: [] },
  asked: ['办个通行证多少钱'],
  periods: [periodWith({ formerName: { 'zh-CN': '边民证收费' } })],
});
const { names } = catalogueWith([pass], {
  unlawful: [unlawfulWith({ id: 'deposit', name: { 'zh-CN': '入园押金、保证押金' }, bare: ['押金'] })],
  editions: [editionWith({ rows: [rowWith('公安：渔船牌照费（含补发）')] })],
  outOfScope: [{ category: 'fine', words: ['罚款'], endings: ['罚款'], choices: [] }],
  ambiguities: [{ says: ['证件钱'], ids: ['pass', 'deposit', 'nobody'] }],
});
const idsOf = (name: string) => bestOf(names.folded.get(name)).map(({ id }) => id);

describe('the index of names', () => {
  test('knows an item by its official name, its alias in any language, a former name and a question', () => {
    for (const name of ['过路本', 'passcard', '边民证收费']) assert.deepEqual(idsOf(name), ['pass'], name);
    assert.ok(names.written.has('办个通行证多少钱'));
    assert.equal(names.bySlug.get('pass'), pass);
  });

  test('knows a name without its brackets too', () => assert.deepEqual(idsOf('通行证工本费'), ['pass']));

  test('takes no name apart that a law forbids: its parts may be lawful', () =>
    assert.deepEqual(idsOf('保证押金'), []));

  test('keeps a bare word apart: it only asks back', () => {
    assert.deepEqual(
      [...(names.bare.get('押金') ?? [])].map(({ id }) => id),
      ['deposit'],
    );
    assert.deepEqual(idsOf('押金'), []);
  });

  test('knows a row of a list without its department and brackets', () => {
    assert.deepEqual(idsOf('渔船牌照费'), ['linhe-2026-1']);
    assert.equal(names.byId.get('linhe-2026-1')?.kind, 'list');
  });

  test('knows what a word that stands for several may mean, and leaves out who is not there', () =>
    assert.deepEqual(
      names.ambiguous.get('证件钱')?.map(({ id }) => id),
      ['pass', 'deposit'],
    ));

  test('keeps endings of what is no charge', () =>
    assert.deepEqual(
      names.endings.map(({ ending }) => ending),
      ['罚款'],
    ));

  test('has nothing for an empty catalogue', () => {
    const { facts } = { facts: catalogueWith([]) };
    assert.equal(indexNames(facts).folded.size, 0);
  });
});

test('the best of a name are the entries of the lowest rank, and all of them', () => {
  const [one, two, three] = ['a', 'b', 'c'].map((slug) => ({
    kind: 'item' as const,
    id: slug,
    fee: feeWith({ slug }),
  }));
  assert.deepEqual(
    bestOf(
      new Map([
        [one!, 2],
        [two!, 1],
        [three!, 1],
      ]),
    ),
    [two, three],
  );
  assert.deepEqual(bestOf(undefined), []);
});

test('one key for a thing and its deed, in either order', () =>
  assert.equal(severalKey('补办市民卡'), severalKey('市民卡补办')));

test('the name before its brackets; a name that is all brackets stays', () => {
  assert.equal(nameBeforeBrackets('受理费（财产案件）'), '受理费');
  assert.equal(nameBeforeBrackets('（暂停）'), '（暂停）');
});

describe('each kind of entry', () => {
  const rate = (name: string) => amountOf('1', '元/次', { item: { 'zh-CN': name } });
  const made = catalogueWith(
    [
      feeWith({
        slug: 'exam',
        name: { 'zh-CN': '驾照考试费' },
        variant: { 'zh-CN': '遗失补办' },
        periods: [
          periodWith({
            rates: [rate('科目二'), rate('支付令'), rate('首次申领'), rate('甲乙'), rate('C1证')],
            formerName: { 'zh-CN': '路考钱' },
          }),
        ],
      }),
      feeWith({ slug: 'plain', name: { 'zh-CN': '船费' } }),
      feeWith({ slug: 'x', name: { 'zh-CN': '费' } }),
    ],
    {
      unlawful: [
        unlawfulWith({ id: 'seal', name: { 'zh-CN': '盖章、跑腿' }, bare: ['押金费'] }),
        unlawfulWith({
          id: 'moor',
          name: { 'zh-CN': '靠岸押金、离岸、停泊保证金' },
          bare: ['押金'],
          asked: ['靠岸要押金吗'],
        }),
      ],
      regulated: [
        regulatedWith({
          id: 'water',
          name: { 'zh-CN': '自来水价格' },
          aliases: { 'zh-CN': ['水费单'], en: [], ja: [], ko: [] },
          asked: ['水多少钱一吨'],
        }),
        regulatedWith({ id: 'plain', name: { 'zh-CN': '同号价格' } }),
      ],
      editions: [
        editionWith({
          rows: [
            rowWith('公安：证件（补发）费'),
            rowWith('某某某某某某某：长部门费'),
            rowWith('证（公安）：照费'),
            rowWith('前言公安：后语费', { names: ['后语的别名'] }),
          ],
        }),
      ],
      outOfScope: [
        {
          category: 'tax',
          words: ['印花税'],
          endings: ['附加税'],
          choices: [{ words: ['车船税'], fees: ['plain', 'gone'] }],
        },
      ],
      ambiguities: [{ says: [' 办证的钱 '], ids: ['exam', 'seal'] }],
    },
  ).names;
  const ids = (name: string) => bestOf(made.folded.get(name)).map(({ id }) => id);
  const about = (name: string) => [...(made.objects.get(name) ?? [])].map(({ id }) => id);

  test('the cases of an item are asked for by themselves where three characters, all Chinese, name them', () => {
    assert.deepEqual(['科目二', '支付令'].map(ids), [['exam'], ['exam']]);
    assert.deepEqual(['甲乙', 'c1证', '首次申领'].map(ids), [[], [], []]);
    assert.deepEqual(about('支付令'), [], 'a case is no thing that something is done with');
    assert.ok(about('驾照考试').includes('exam') || about('驾照').includes('exam'));
  });

  test('an item by its variant on either side of its name, now and formerly', () => {
    for (const name of ['驾照考试费遗失补办', '遗失补办驾照考试费', '路考钱', '路考钱遗失补办', '驾照考试费'])
      assert.deepEqual(ids(name), ['exam'], name);
    assert.ok(!made.written.has('Stryker was here'));
    assert.equal([...made.written].filter((name) => /^[a-z ]+$/i.test(name)).join(), '');
  });

  test('what is done, from its variant, its rates and its names', () => {
    const deeds = made.deeds.get(made.byId.get('exam')!);
    assert.deepEqual([...deeds!].sort(), ['exam', 'first', 'lost', 'reissue']);
    assert.equal(made.deeds.get(made.byId.get('water')!), undefined);
  });

  test('a price by its names, and the first of two entries with one id', () => {
    for (const name of ['自来水价格', '水费单', '水多少钱一吨']) assert.deepEqual(ids(name), ['water'], name);
    assert.deepEqual([made.byId.get('water')?.kind, made.byId.get('plain')?.kind], ['regulated', 'item']);
    assert.deepEqual(ids('同号价格'), ['plain']);
  });

  test('what a law forbids by its whole name, and as it is asked', () => {
    assert.deepEqual(['停泊保证金', '跑腿', '离岸', '靠岸押金'].map(ids), [[], [], [], []]);
    assert.deepEqual(ids('靠岸要押金吗'), ['moor']);
  });

  test('bare words without their word for money, all that they may mean', () =>
    assert.deepEqual(
      [...(made.bare.get('押金') ?? [])].map(({ id }) => id),
      ['seal', 'moor'],
    ));

  test('a row without its department, where one stands before a colon', () => {
    assert.deepEqual(ids('证件补发费'), ['linhe-2026-1']);
    assert.deepEqual(ids('证件'), ['linhe-2026-1']);
    assert.deepEqual(ids('长部门费'), [], 'seven characters are no department');
    assert.deepEqual(ids('照费'), [], 'a colon behind brackets');
    assert.deepEqual(ids('后语费'), ['linhe-2026-4']);
    assert.deepEqual(ids('后语的别名'), ['linhe-2026-4']);
    assert.deepEqual(ids('前言后语费'), []);
  });

  test('words of a category, with what may be meant by them', () => {
    const [tax] = bestOf(made.folded.get('印花税'));
    assert.deepEqual(tax, { kind: 'scope', id: 'tax', category: 'tax', fees: [] });
    const [ship] = bestOf(made.folded.get('车船税'));
    assert.deepEqual(ship, { kind: 'scope', id: 'tax', category: 'tax', fees: ['plain', 'gone'] });
    assert.deepEqual(
      made.words.map(({ text, entries }) => [text.trim(), ...entries.map(({ id }) => id)]),
      [
        ['印花税', 'tax'],
        ['办证的钱', 'exam', 'seal'],
      ],
    );
    assert.ok(made.written.has('办证的钱'));
  });

  test('one character names nothing, two do', () => {
    assert.equal(made.folded.get('费'), undefined);
    assert.deepEqual(ids('船费'), ['plain']);
  });
});

test('the name before its brackets has no blank at its end', () => {
  assert.equal(nameBeforeBrackets('受理费 (财产)'), '受理费');
  assert.equal(nameBeforeBrackets(' 受理费'), '受理费');
});
