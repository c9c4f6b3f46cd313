import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCatalogue, VERDICTS } from '#domain/fees/answer';
import { LOCALES } from '#i18n/locales';
import { sayFrom } from '#i18n/phrases';
import { openLibrary } from '#library/open-library';
import { phrasesOf, translator } from '#i18n/translate';
import { detailView } from '#words/fee-detail';
import { detailHtml } from '#words/fee-detail-html';
import { cardView } from '#words/fee-answer';
import { cardHtml } from '#words/fee-answer-html';
import { browserCatalogue, feeContext } from '#views/fees/fee-context';
import { letterText } from '#words/fee-letter';
import { titleOf } from '#words/fee-answer-title';
import { freshnessView } from '#views/fees/fee-freshness';
import { changeBetween, feeHistory } from '#views/fees/fee-history';
import { headlineOf, joined, spanText } from '#words/fee-words';
import { historyPicture } from '#views/fees/fee-picture';
import { feeListView } from '#views/fees/fee-list';
import { feePhases } from '#views/fees/fee-phases';
import { feeView } from '#views/fees/fee-view';
import { html } from '#words/html';
import { amountOf, ask, catalogueWith, feeWith, periodWith } from '#tests/support/catalogue';

const library = openLibrary('content');
const KNOWN = library.catalogue.compiledOn;

describe('an amount in words', () => {
  const headline = (slug: string, locale: 'zh-CN' | 'en') => {
    const context = feeContext(library, locale);
    return headlineOf(context.catalogue.names.bySlug.get(slug)!.periods.at(-1)!.rates, context);
  };

  test('English groups its digits and puts the currency first; Chinese stands as its document writes it', () => {
    assert.equal(headline('court-bankrupt', 'en'), 'no more than CNY 300,000 (2 rates)');
    assert.equal(headline('court-bankrupt', 'zh-CN'), '不超过 300000 元 等2项');
    assert.equal(joined('120', 'CNY per booklet'), 'CNY 120 per booklet');
    assert.equal(joined('1.9', 'fen (CNY 0.01) per kWh'), '1.9 fen (CNY 0.01) per kWh');
    assert.equal(joined('20', '%'), '20%');
  });

  test('a period whose start nobody knows is said as a sentence', () => {
    const english = feeContext(library, 'en');
    const chinese = feeContext(library, 'zh-CN');
    const open = { from: null, answersFrom: '2005-01-01', fromSure: true, until: null };
    assert.equal(
      spanText(open, english),
      'start not obtained (answerable from 1 January 2005), no change seen',
    );
    assert.equal(spanText(open, chinese), '起始日未取得（2005年1月1日起可答），未见变化');
    const closed = { ...open, until: '2017-06-30' };
    assert.equal(
      spanText(closed, english),
      'until 30 June 2017; start not obtained (answerable from 1 January 2005)',
    );
  });

  test('what does not fit into the picture of the history is cut after its number, never before', () => {
    const context = feeContext(library, 'en');
    const fee = context.catalogue.names.bySlug.get('court-bankrupt')!;
    const picture = historyPicture(feeHistory(fee, context), 'x').html;
    assert.match(picture, />no more than CNY 300,000</);
  });
});

describe('an answer in words', () => {
  const questions = [
    ['chargeable', '护照费', '2026-07-01'],
    ['free', '婚姻登记费', '2026-07-01'],
    ['abolished', '社会抚养费', '2026-07-01'],
    ['prohibited', 'dep-labour', '2026-07-01'],
    ['regulated', '自来水费', '2026-07-01'],
    ['out-of-scope', '快递费', '2026-07-01'],
    ['unknown', '量子纠缠费', '2026-07-01'],
    ['several', '换身份证', '2026-07-01'],
    ['unverified', '护照费', '2030-01-01'],
  ] as const;

  for (const locale of LOCALES) {
    const context = feeContext(library, locale);
    test(`${locale}: each code that the city can answer is said, with the scope, and nothing stays blank`, () => {
      const codes = questions.map(([code, query, day]) => {
        const answer = ask(context.catalogue, query, day);
        const card = cardView(answer, context);
        const detail = detailView(answer, context);
        const markup = cardHtml(card, {
          choiceHref: (slug) => slug,
          detail: detailHtml(detail, card.href, context.say),
        }).html;
        assert.equal(card.code, code, query);
        assert.ok(markup.includes(`data-verdict="${code}"`));
        assert.ok(card.title.length > 1 && !/\{\{|undefined|null/.test(markup), markup);
        assert.equal(detail.scope.length, 3);
        return card.code;
      });
      // No list that the city holds is whole: it never says 不在清单.
      assert.deepEqual([...codes, 'not-listed'].sort(), [...VERDICTS].sort());
    });

    test(`${locale}: every item is said on every turning day`, () => {
      for (const fee of context.catalogue.fees) {
        for (const { verdict } of feePhases(context.catalogue, fee, '1990-01-01')) {
          assert.doesNotMatch(cardHtml(cardView(verdict, context)).html, /\{\{|undefined/);
        }
      }
    });
  }

  test('what a page gives as an example of a question is answered with an item, in every language', () => {
    for (const locale of LOCALES) {
      const t = translator(locale);
      const { catalogue } = feeContext(library, locale);
      const asked = t('feeCheck.namePlaceholder').replace(/^(例如：|例：|e\.g\. |예: )/, '');
      const billed = t('feeBill.placeholder').replace(/[, ]\d{4}-.*$/gm, '');
      for (const name of [...asked.split(/、|, /), ...billed.split('\n')])
        assert.notEqual(ask(catalogue, name, KNOWN).verdict, 'unknown', `${locale}: ${name}`);
    }
  });

  test('an item whose amount must not be shown shows none, on its page or to the browser', () => {
    const context = feeContext(library, 'zh-CN');
    for (const entry of library.fees.values()) {
      if (entry.data.publishable !== 'no-amount') continue;
      const view = feeView(library, entry, context, '2026-07-01');
      assert.equal(view.history.flatMap(({ rates }) => rates).length, 0, entry.slug);
      assert.ok(
        view.phases.every((phase) => !phase.html.includes('data-rate')),
        entry.slug,
      );
      assert.equal('priceSpecification' in view.jsonLd, false, entry.slug);
    }
  });

  test('the browser’s catalogue answers as the build’s does', () => {
    const context = feeContext(library, 'zh-CN');
    for (const locale of LOCALES) {
      const sent = JSON.parse(JSON.stringify(browserCatalogue(library, locale).facts));
      const opened = openCatalogue(sent);
      for (const [, query, day] of questions) {
        const { fee: theirs, ...there } = ask(opened, query, day);
        const { fee: ours, ...here } = ask(context.catalogue, query, day);
        assert.equal(theirs?.slug, ours?.slug);
        assert.deepEqual(
          [there.verdict, there.caveats, there.basis],
          [here.verdict, here.caveats, here.basis],
        );
      }
    }
  });
});

describe('history', () => {
  const period = periodWith;
  test('names what changed', () => {
    const old = period({ until: '2020-12-31', rates: [amountOf('10')], basis: [{ document: 'a' }] });
    assert.equal(changeBetween(undefined, old), 'first');
    assert.equal(changeBetween(old, period({ rates: [amountOf('8')] })), 'amount');
    assert.equal(changeBetween(old, period({ rates: [amountOf('8'), amountOf('2')] })), 'rates');
    assert.equal(
      changeBetween(old, period({ rates: [amountOf('10')], basis: [{ document: 'b' }] })),
      'basis',
    );
    assert.equal(changeBetween(old, period({ rates: [amountOf('10')], basis: [{ document: 'a' }] })), 'none');
    assert.equal(changeBetween(old, period({ state: 'abolished' })), 'state');
    const unknown = period({ rates: [], basis: [{ document: 'a' }] });
    assert.equal(changeBetween(unknown, period({ rates: [], basis: [{ document: 'b' }] })), 'basis-only');
  });

  test('the passport: 200 → 160 → 120, and the drawing says what the table says', () => {
    const context = feeContext(library, 'zh-CN');
    const rows = feeHistory(context.catalogue.names.bySlug.get('passport')!, context);
    assert.deepEqual(
      rows.map(({ drawn }) => drawn),
      [200, 160, 120],
    );
    assert.ok(rows[1]!.changes.includes('标准 200 元/本 → 160 元/本'));
    const { picture } = feeView(library, library.fees.get('passport')!, context, KNOWN);
    for (const words of ['2017-07-01', '160 元/本', '2019-07-01']) assert.ok(picture.includes(words), words);
  });
});

describe('phases', () => {
  test('the page ships the first day of each age, and what was last known once that is all', () => {
    const catalogue = catalogueWith([
      feeWith({ slug: 'a', periods: [periodWith({ rates: [amountOf('10')] })] }),
    ]);
    const phases = feePhases(catalogue, catalogue.fees[0]!, '2026-06-01');
    assert.deepEqual(
      phases.map(({ from, verdict }) => [from, verdict.verdict, verdict.currency]),
      [
        [null, 'chargeable', 'settled'],
        ['2026-07-01', 'chargeable', 'current'],
        ['2026-09-29', 'chargeable', 'due'],
        ['2027-07-01', 'unverified', 'stale'],
      ],
    );
    assert.deepEqual(phases[3]!.verdict.lastKnown!.verdict, 'chargeable');
  });

  test('a period with its own end beyond what is known still answers', () => {
    const periods = [periodWith({ until: '2027-12-31', rates: [amountOf('10')] })];
    const catalogue = catalogueWith([feeWith({ slug: 'a', periods })]);
    const phases = feePhases(catalogue, catalogue.fees[0]!, '2026-06-01');
    assert.deepEqual(
      phases.map(({ verdict }) => verdict.verdict),
      ['chargeable', 'chargeable', 'chargeable', 'chargeable', 'unverified'],
    );
    assert.equal(phases[4]!.from, '2028-01-01');
  });
});

describe('the list', () => {
  const list = feeListView(library, feeContext(library, 'zh-CN'), KNOWN);
  const fees = [...library.fees.values()];
  const count = (facet: string, id: string) =>
    list.facets.find((each) => each.facet === facet)!.values.find((value) => value.id === id)?.count ?? 0;

  test('four lists, and the items that are free or prohibited by law apart', () => {
    assert.deepEqual(
      list.sections.map((section) => [section.list, section.rows.length, section.note !== null]),
      [
        ['administrative', 84, false],
        ['government-fund', 22, false],
        ['enterprise-deposit', 6, false],
        ['government-priced-service', 12, false],
        ['free-or-prohibited-by-law', 7, true],
      ],
    );
  });

  test('the counts of the marks equal the data', () => {
    assert.equal(
      count('enterprise', 'yes'),
      fees.filter(({ data }) => data.enterpriseRelated === true).length,
    );
    assert.equal(
      count('enterprise', 'no'),
      fees.filter(({ data }) => data.enterpriseRelated === false).length,
    );
    assert.equal(count('approval', 'unmarked'), fees.filter(({ data }) => data.preApproval === null).length);
    assert.equal(count('trade', 'unmarked'), fees.filter(({ data }) => data.importExport === null).length);
  });

  test('an item for both payers is found under each', () => {
    assert.equal(count('payer', 'citizen'), fees.filter(({ data }) => data.payer !== 'enterprise').length);
  });
});

test('the catalogue says that its review is overdue from the day after its review day', () => {
  const due = freshnessView(library, 'zh-CN', '2027-02-21');
  assert.deepEqual([due.overdueFrom, due.isOverdue], ['2027-02-22', false]);
  assert.equal(freshnessView(library, 'zh-CN', '2027-02-22').isOverdue, true);
});

test('a complaint holds the answer, its proof and its address, and leaves blank what the reader alone knows', () => {
  const context = feeContext(library, 'zh-CN');
  const say = sayFrom(phrasesOf('zh-CN', 'complaint.', 'answer.'));
  const answer = ask(context.catalogue, '护照费', '2018-01-01', { amount: '200' });
  const letter = { kind: 'complaint', title: titleOf(answer, context), permalink: 'https://x/?q' } as const;
  const text = letterText(answer, letter, say);
  for (const words of [
    '护照费',
    '2018年1月1日',
    '200元',
    '可以收，最多',
    '160 元/本',
    '发改价格〔2017〕1186号',
    'https://x/?q',
    '请填写',
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test('every value of a template is escaped', () => {
  assert.equal(
    html`<p title="${'"'}">${'<b>'}${null}${false}${[html`<i></i>`]}</p>`.html,
    '<p title="&quot;">&lt;b&gt;<i></i></p>',
  );
});
