import type { Day } from '#domain/calendar';
import { MATCH_KINDS, reasonsFor, type Choice, type Matchable } from '#domain/matching';
import { sayFrom, type Phrases, type Say } from '#i18n/phrases';
import { html, wordsHtml, type Html } from './html.ts';
import type { Words } from './words.ts';

/** Where a match rests, words finished. */
export interface MatchReason {
  words: Words;
  href: string | null;
}

/** A match as page and browser show it. Plain data: one file a language carries all of them. */
export type MatchItem = Matchable<MatchReason> & {
  href: string;
  title: Words;
  /** What is reduced and how long, of a reduction. */
  note: Words | null;
  /** How far it reaches: its level, or the districts that it names; none where nobody says. */
  reach: Words[];
  /** The day of its edition, '' where unknown: what a returning reader's device compares. */
  edition: Day | '';
};

/** What the browser needs to match by itself. */
export interface BrowserMatches {
  items: MatchItem[];
  phrases: Phrases;
}

/** What concerns a reader, by kind, each with the reason. Build and browser print the same. */
export function matchHtml(items: readonly MatchItem[], choice: Choice, phrases: Phrases): string {
  const say = sayFrom(phrases);
  const groups = MATCH_KINDS.map((kind) => ({ kind, of: items.filter((item) => item.kind === kind) }));
  return groups
    .filter(({ of }) => of.length > 0)
    .map(
      ({ kind, of }) =>
        html`<section data-kind="${kind}">
          <h2>${say(`match.kind.${kind}`)} <small>${of.length}</small></h2>
          <ul class="plain rows">
            ${of.map((item) => rowHtml(item, choice, say))}
          </ul>
        </section>`,
    )
    .map((section) => section.html.replace(/>\s+</g, '><'))
    .join('');
}

function rowHtml(item: MatchItem, choice: Choice, say: Say): Html {
  const reasons = reasonsFor(item, choice);
  return html`<li data-id="${item.id}">
    <a href="${item.href}">${wordsHtml(item.title)}</a>
    ${item.reach.map((place) => html`<span class="reach">${wordsHtml(place)}</span> `)}
    ${item.note && html`<p>${wordsHtml(item.note)}</p>`}
    <p class="row-facts">
      <span>${say('match.line.because')}</span> ${
        reasons.length === 0 ? html`<span>${say('match.line.noBasis')}</span>` : reasons.map(reasonHtml)
      }
    </p>
  </li>`;
}

function reasonHtml({ words, href }: MatchReason): Html {
  return href === null
    ? html`<span>${wordsHtml(words)}</span>`
    : html`<a href="${href}">${wordsHtml(words)}</a>`;
}
