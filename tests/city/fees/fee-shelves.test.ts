import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerRecord } from '#domain/fees/answer-record';
import { answerTo } from '#domain/fees/answer-to';
import { ShelvedCatalogue } from '#domain/fees/shelved-catalogue';
import { LOCALES } from '#i18n/locales';
import { sayFrom } from '#i18n/phrases';
import { openLibrary } from '#library/open-library';
import { browserCatalogue } from '#views/fees/fee-context';
import { browserCore, entryFiles, nameShelfFiles } from '#views/fees/fee-shelves';
import { openCatalogue, type Catalogue } from '#domain/fees/answer';
import { detailView } from '#words/fee-detail';
import { detailHtml } from '#words/fee-detail-html';
import { cardView } from '#words/fee-answer';
import { cardHtml } from '#words/fee-answer-html';
import { withItemWords, type FeeContext } from '#words/fee-words';
import { everyName } from '../../support/spellings.ts';

const library = openLibrary('content');
const names = nameShelfFiles(library);
const TODAY = '2026-11-30';

for (const locale of LOCALES)
  test(`${locale}: a page answers every name from its shelves in the words of the whole catalogue`, () => {
    const { core, vocabulary: common, phrases } = browserCore(library, locale);
    const whole = browserCatalogue(library, locale);
    const entries = entryFiles(library, locale);
    const shelved = new ShelvedCatalogue(core);
    names.forEach(({ shelf }, at) => shelved.putNames(at, shelf));
    for (const { shelf } of entries) shelved.putEntry(shelf);
    const vocabulary = entries.reduce((words, { shelf }) => withItemWords(words, shelf.words), common);
    const catalogue = openCatalogue(whole.facts);
    const said = (text: string, asked: Catalogue, words: Omit<FeeContext, 'catalogue'>) => {
      const answer = answerTo(asked, { text, today: TODAY, amount: '60' });
      const context = { ...words, catalogue: asked };
      const detail = detailHtml(detailView(answer, context), null, context.say);
      return { record: answerRecord(answer), card: cardHtml(cardView(answer, context), { detail }).html };
    };
    let answered = 0;
    const all = everyName(catalogue);
    for (const text of all) {
      const outcome = shelved.ask((here) => said(text, here, { locale, say: sayFrom(phrases), vocabulary }));
      if (!outcome.isAnswered) {
        assert.ok(outcome.wanted.isAll, `${text} wants a shelf that is not there`);
        continue;
      }
      answered += 1;
      assert.deepEqual(
        outcome.answer,
        said(text, catalogue, { locale, say: sayFrom(whole.phrases), vocabulary: whole.vocabulary }),
        text,
      );
    }
    // A sentence or two among the names needs more than names.
    assert.ok(answered > all.length * 0.98, `${answered} of ${all.length}`);
  });
