import { rateRecord } from '#domain/fees/answer-record';
import type { AnswerView, ReductionView } from './fee-answer.ts';
import type { RateRow } from './fee-words.ts';
import { html, wordsHtml, type Html } from './html.ts';
import type { Say } from '#i18n/phrases';

/** How much of an answer a page shows: an item's page tells the item's facts elsewhere. */
export interface AnswerDress {
  say: Say;
  /** 'page' is the answer page; 'item' leaves out what the item's page says anyway. */
  as: 'page' | 'item';
  /** Where a choice leads. */
  choiceHref?: (id: string) => string;
}

/** The stamp: sign, word and colour say the same. */
export function stampHtml({ code, sign, word }: Pick<AnswerView, 'code' | 'sign' | 'word'>): Html {
  return html`<p class="stamp stamp-${code}">
    <span class="sign" aria-hidden="true">${sign}</span><strong>${word}</strong>
  </p>`;
}

/**
 * An answer as markup, the same in the build and in the browser, so that there is one way to say it. Every word is
 * escaped. `data-verdict`, `data-fee`, `data-rate` carry the answer for machines.
 */
export function answerHtml(answer: AnswerView, dress: AnswerDress): Html {
  const { say } = dress;
  const whole = dress.as === 'page';
  return html`<article
    class="answer answer-${answer.code}"
    data-verdict="${answer.code}"
    data-fee="${answer.slug ?? ''}"
    data-on="${answer.on}"
  >
    <header>
      ${stampHtml(answer)}
      <div class="answer-what">
        ${whole && html`<h2>${nameHtml(answer)}</h2>`}
        <p class="answer-day"><time datetime="${answer.on}">${answer.day}</time></p>
        <p class="answer-says">${answer.says}</p>
        ${answer.responsible && html`<p class="answer-says">${wordsHtml(answer.responsible)}</p>`}
      </div>
    </header>
    ${lastKnownHtml(answer)} ${ratesHtml(answer, dress)}
    ${answer.remarks.map((remark) => html`<p class="answer-remark">${wordsHtml(remark)}</p>`)}
    ${choicesHtml(answer, dress)} ${whole && reductionsHtml(answer.reductions, say('answer.reductions'), say)}
    ${whole && exemptionsHtml(answer, say)} ${whole && factsHtml(answer)}
    ${
      answer.caveats.length > 0 &&
      html`<section class="answer-caveats">
        ${headingHtml(say('answer.caveats'), dress)}
        <ul>
          ${answer.caveats.map((caveat) => html`<li>${wordsHtml(caveat)}</li>`)}
        </ul>
      </section>`
    }
    ${whole && answer.href && html`<p class="answer-more"><a href="${answer.href}">${say('answer.openItem')}</a></p>`}
    ${
      whole &&
      html`<section class="answer-scope">
        <h3>${say('answer.scope')}</h3>
        ${answer.scope.map((line) => html`<p>${line}</p>`)}
        ${answer.verifyHref && html`<p class="answer-more"><a href="${answer.verifyHref}">${say('answer.verify')}</a></p>`}
      </section>`
    }
  </article>`;
}

/** What was last known, under the day on which it was: never as the answer. */
export function lastKnownHtml({ lastKnown }: Pick<AnswerView, 'lastKnown'>): Html | null {
  return lastKnown && html`<p class="answer-remark" data-known-on="${lastKnown.on}">${lastKnown.words}</p>`;
}

/** Under the item's own h1 a section is an h2; on the answer page the item's name is the h2. */
function headingHtml(words: string, { as }: AnswerDress): Html {
  return as === 'item' ? html`<h2 class="minor">${words}</h2>` : html`<h3>${words}</h3>`;
}

function nameHtml({ name, href }: AnswerView): Html {
  return href ? html`<a href="${href}">${wordsHtml(name)}</a>` : wordsHtml(name);
}

function ratesHtml({ rates, ratesTitle }: AnswerView, { say, as }: AnswerDress): Html | null {
  return rates.length === 0 ? null : ratesTableHtml(rates, ratesTitle, say, as === 'page');
}

/** The rates of a day as a table, numbers aligned on the decimal point. */
export function ratesTableHtml(rates: readonly RateRow[], title: string, say: Say, named = true): Html {
  const decimals = Math.max(...rates.map(({ amount }) => decimalsOf(amount)));
  return html`<table class="rates">
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('answer.item')}</th>
        <th scope="col" class="number">${say('answer.amount')}</th>
        <th scope="col">${say('answer.unit')}</th>
      </tr>
    </thead>
    <tbody>
      ${rates.map((rate) => rateHtml(rate, decimals, named))}
    </tbody>
  </table>`;
}

/** The Chinese names for machines stand on answers only: a page of another language holds no unmarked Chinese. */
function rateHtml(row: RateRow, decimals: number, named: boolean): Html {
  const { amount, min, max, unit, kind, item } = rateRecord(row.rate);
  const notes = row.notes.map((note) => html`<small>${wordsHtml(note)}</small>`);
  const number = row.formula
    ? html`<td colspan="2">${wordsHtml(row.formula)}</td>`
    : html`<td class="number">
          ${row.limit && html`<small>${row.limit}</small> `}${row.amount}${padding(row.amount, decimals)}
        </td>
        <td>${row.unit && wordsHtml(row.unit)}</td>`;
  return html`<tr
    data-rate
    data-kind="${kind}"
    ${named && html`data-item="${item}" data-unit="${unit ?? ''}"`}
    data-amount="${amount ?? ''}"
    ${min !== undefined && html` data-min="${min}" data-max="${max!}"`}
  >
    <th scope="row">${wordsHtml(row.item)}${notes}</th>
    ${number}
  </tr>`;
}

function decimalsOf(amount: string | null): number {
  return /^[\d,]+\.(\d+)$/.exec(amount ?? '')?.[1]?.length ?? 0;
}

/** Figure spaces in place of the decimals that a number does not have; a reader's software passes over them. */
function padding(amount: string | null, decimals: number): Html | null {
  const missing = decimals - decimalsOf(amount);
  if (missing === 0 || !/^[\d.,]+$/.test(amount ?? '')) return null;
  const point = decimalsOf(amount) === 0 ? '\u2008' : '';
  return html`<span aria-hidden="true">${point + '\u2007'.repeat(missing)}</span>`;
}

function choicesHtml({ choices, code }: AnswerView, { say, choiceHref }: AnswerDress): Html | null {
  if (choices.length === 0 || !choiceHref) return null;
  const similar = code === 'out-of-scope';
  return html`<section class="answer-choices">
    <h3>${say(similar ? 'answer.similar' : 'answer.choose')}</h3>
    <ul class="plain">
      ${choices.map(
        (choice) =>
          html`<li data-choice="${choice.id}" data-choice-verdict="${choice.code}">
            <a href="${choiceHref(choice.id)}">${wordsHtml(choice.name)}</a>
            <span class="state state-${choice.code}">${choice.word}</span>
            ${choice.headline.map((row) => html`<small>${headline(row)}</small> `)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function headline({ item, value }: RateRow): string {
  return `${item.text} ${value.text}`;
}

/** Reductions, each with its payer, its span and its basis. */
export function reductionsHtml(reductions: readonly ReductionView[], title: string, say: Say): Html | null {
  if (reductions.length === 0) return null;
  return html`<section class="answer-reductions">
    <h3>${title}</h3>
    <ul class="plain">
      ${reductions.map(
        (reduction) =>
          html`<li>
            <strong>${wordsHtml(reduction.for)}</strong>
            <span class="reduction-what">${wordsHtml(reduction.what)}</span>
            <small
              >${say('site.label', { label: say('answer.payerLabel') })}${reduction.payer} ·
              ${reduction.span}${reduction.basis.length > 0 && html` · ${linked(reduction.basis)}`}</small
            >${reduction.remark && html`<small>${wordsHtml(reduction.remark)}</small>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

function exemptionsHtml({ exemptions }: AnswerView, say: Say): Html | null {
  if (exemptions.length === 0) return null;
  return html`<section class="answer-exemptions">
    <h3>${say('answer.exemptions')}</h3>
    <ul>
      ${exemptions.map((words) => html`<li>${wordsHtml(words)}</li>`)}
    </ul>
  </section>`;
}

function factsHtml({ facts }: AnswerView): Html | null {
  if (facts.length === 0) return null;
  return html`<dl class="answer-facts">
    ${facts.map(
      ({ label, values }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${values.length > 0 ? linked(values) : '—'}</dd>
        </div>`,
    )}
  </dl>`;
}

function linked(values: ReductionView['basis']): Html[] {
  return values.map(({ words, href }, index) => {
    const text = href ? html`<a href="${href}">${wordsHtml(words)}</a>` : wordsHtml(words);
    return index === 0 ? text : html`<span class="comma"> · </span>${text}`;
  });
}
