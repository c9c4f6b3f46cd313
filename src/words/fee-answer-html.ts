import { itemAt } from '#domain/known';
import type { CardView, ChoiceView } from './fee-answer.ts';
import { rateMarks } from './fee-detail-html.ts';
import { html, wordsHtml, type Html } from './html.ts';

/** What a place adds to the card. */
export interface CardDress {
  /** An item's page names the item, and tells its caution, itself. */
  isItemPage?: boolean;
  /** Where a choice leads; without it, choices lead to their own pages. */
  choiceHref?: (id: string) => string;
  /** Buttons and links below the card. */
  tools?: Html | null;
  /** The proof behind it; where there is none, the cases carry the rates for machines. */
  detail?: Html | null;
}

/**
 * The card as markup, the same in the build and in the browser, so that there is one way to say it. Every word is
 * escaped. `data-verdict`, `data-fee`, `data-on` carry the answer for machines. What is asked first is said first: the
 * title, what he asks too much, then the cases, the age.
 */
export function cardHtml(card: CardView, dress: CardDress = {}): Html {
  const due = card.age?.isDue ? ' is-due' : '';
  return html`<article
    class="answer answer-${card.tone}${due}"
    data-verdict="${card.code}"
    data-fee="${card.slug ?? ''}"
    data-on="${card.on}"
  >
    <h2 class="answer-title" tabindex="-1">
      <span class="sign" aria-hidden="true">${card.sign}</span
      ><strong ${single(card, dress)}>${card.title}</strong>
    </h2>
    ${askedHtml(card)} ${casesHtml(card, dress)} ${choicesHtml(card, dress)} ${saysHtml(card)}
    ${notesHtml(card, dress)} ${ageHtml(card)} ${missingHtml(card)} ${dress.tools} ${dress.detail}
  </article>`;
}

/** A rate that stands in the title. */
function single({ rates, cases }: CardView, { detail }: CardDress): Html | null {
  return !detail && rates.length === 1 && cases.length === 0 ? rateMarks(itemAt(rates, 0), false) : null;
}

function askedHtml({ asked }: CardView): Html | null {
  return asked && html`<p class="answer-asked${asked.isOver ? ' is-over' : ''}">${asked.words}</p>`;
}

/** 换领居民身份证：到期换领 20 元；损坏换领 40 元. On the item's page the name is the page's. */
function casesHtml(card: CardView, dress: CardDress): Html | null {
  const { isItemPage = false } = dress;
  if (isItemPage && card.cases.length === 0) return null;
  const name = isItemPage
    ? null
    : card.href
      ? html`<a href="${card.href}">${wordsHtml(card.name)}</a>`
      : wordsHtml(card.name);
  const cases = card.cases.map(
    ({ rate, item, value }) =>
      html`<li ${!dress.detail && rateMarks(rate, false)}>${wordsHtml(item)} <b>${wordsHtml(value)}</b></li>`,
  );
  return html`<div class="answer-case">
    ${name && html`<p class="answer-name">${name}</p>`}
    ${
      cases.length > 0 &&
      html`<ul class="plain">
        ${cases}${card.moreCases && html`<li>${card.moreCases}</li>`}
      </ul>`
    }
  </div>`;
}

function saysHtml({ says, lastKnown }: CardView): Html {
  return html`${lastKnown && html`<p class="answer-known" data-known-on="${lastKnown.on}">${lastKnown.words}</p>`}${says.map((words) => html`<p class="answer-says">${wordsHtml(words)}</p>`)}`;
}

function notesHtml({ notes, caution }: CardView, { isItemPage = false }: CardDress): Html {
  const shown = caution && !isItemPage ? [...notes, caution] : notes;
  return html`${shown.map((note) => html`<p class="answer-note">${wordsHtml(note)}</p>`)}`;
}

function ageHtml({ age }: CardView): Html | null {
  if (age === null) return null;
  return html`<p class="answer-age">${age.words}${age.basis && html` · ${wordsHtml(age.basis)}`}</p>`;
}

function missingHtml({ missing }: CardView): Html | null {
  if (missing === null) return null;
  return html`<details class="answer-missing">
    <summary>${missing.title}</summary>
    <ul>
      ${missing.items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </details>`;
}

function choicesHtml({ choices }: CardView, { choiceHref }: CardDress): Html | null {
  if (choices.length === 0) return null;
  return html`<ul class="plain answer-choices">
    ${choices.map((choice) => choiceHtml(choice, choiceHref?.(choice.id) ?? choice.href))}
  </ul>`;
}

function choiceHtml({ id, name, code, tone, sign, title }: ChoiceView, href: string | null): Html {
  const words = html`<span class="choice-name">${wordsHtml(name)}</span
    ><span class="choice-title tone-${tone}"><span aria-hidden="true">${sign}</span> ${title}</span>`;
  return html`<li data-choice="${id}" data-choice-verdict="${code}">
    ${href ? html`<a href="${href}">${words}</a>` : words}
  </li>`;
}
