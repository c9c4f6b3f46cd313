import { rateRecord } from '#domain/fees/answer-record';
import type { Rate } from '#domain/fees/fee';
import { present } from '#domain/known';
import type { Say } from '#i18n/phrases';
import type { DetailView, ReductionView } from './fee-detail.ts';
import type { RateRow } from './fee-words.ts';
import { html, wordsHtml, type Html } from './html.ts';

/** The proof behind the card, on the page that answers: rates, reductions, facts, and what was looked through. */
export function detailHtml(detail: DetailView, itemHref: string | null, say: Say): Html {
  return html`<details class="answer-details">
    <summary>${say('answer.details')}</summary>
    ${ratesHtml(detail, say, true)} ${remarksHtml(detail)}
    ${reductionsHtml(detail.reductions, say('answer.reductions'), say)} ${exemptionsHtml(detail, say)}
    ${factsHtml(detail)}
    ${itemHref && html`<p class="answer-more"><a href="${itemHref}">${say('answer.openItem')}</a></p>`}
    <section class="answer-scope">
      <h3>${say('answer.scope')}</h3>
      ${detail.scope.map((line) => html`<p>${line}</p>`)}
      ${detail.verifyHref && html`<p class="answer-more"><a href="${detail.verifyHref}">${say('answer.verify')}</a></p>`}
    </section>
  </details>`;
}

/** What an item's page shows under its card: the rates of the day with their remarks. */
export function itemDetailHtml(detail: DetailView, say: Say): Html {
  return html`${ratesHtml(detail, say, false)}${remarksHtml(detail)}`;
}

function ratesHtml({ rates, ratesTitle }: DetailView, say: Say, isNamed: boolean): Html | null {
  return rates.length === 0 ? null : ratesTableHtml(rates, ratesTitle, say, isNamed);
}

function remarksHtml({ remarks }: DetailView): Html {
  return html`${remarks.map((remark) => html`<p class="answer-remark">${wordsHtml(remark)}</p>`)}`;
}

/** The marks by which a machine reads a rate off the page. */
export function rateMarks(rate: Rate, isNamed = true): Html {
  const { amount, min, max, unit, kind, item } = rateRecord(rate);
  return html`data-rate data-kind="${kind}" ${isNamed && html`data-item="${item}" data-unit="${unit ?? ''}"`}
  data-amount="${amount ?? ''}"${min !== undefined && html` data-min="${min}" data-max="${present(max, 'max')}"`}`;
}

/** The rates of a day as a table, numbers aligned on the decimal point. */
function ratesTableHtml(rates: readonly RateRow[], title: string, say: Say, named: boolean): Html {
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

/** The Chinese names for machines stand on the answer page only: a page of another language holds no unmarked Chinese. */
function rateHtml(row: RateRow, decimals: number, named: boolean): Html {
  const notes = row.notes.map((note) => html`<small>${wordsHtml(note)}</small>`);
  const number = row.formula
    ? html`<td colspan="2">${wordsHtml(row.formula)}</td>`
    : html`<td class="number">
          ${row.limit && html`<small>${row.limit}</small> `}${row.amount}${padding(row.amount, decimals)}
        </td>
        <td>${row.unit && wordsHtml(row.unit)}</td>`;
  return html`<tr ${rateMarks(row.rate, named)}>
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

function exemptionsHtml({ exemptions }: DetailView, say: Say): Html | null {
  if (exemptions.length === 0) return null;
  return html`<section class="answer-exemptions">
    <h3>${say('answer.exemptions')}</h3>
    <ul>
      ${exemptions.map((words) => html`<li>${wordsHtml(words)}</li>`)}
    </ul>
  </section>`;
}

function factsHtml({ facts }: DetailView): Html | null {
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
