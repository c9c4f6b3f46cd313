import type { Answer } from '#domain/fees/answer';
import { answerView, type ChoiceView } from './fee-answer.ts';
import { lastKnownHtml, ratesTableHtml, stampHtml } from './fee-answer-html.ts';
import { headlineOf, type FeeContext } from './fee-words.ts';
import { html, wordsHtml, type Html } from './html.ts';

/** More rates than this are told on the item's page; here their range stands for them. */
const MOST_RATES = 4;
const MOST_CHOICES = 6;

/**
 * A verdict as search shows it above its results: stamp, name, one sentence, the amounts of the day, and where the
 * whole answer is. Markup is made as on the answer page; every word is escaped.
 * @param checkHref the answer page with the question in its address
 * @param openAnswer the words of the link to it
 */
export function answerBriefHtml(
  verdict: Answer,
  context: FeeContext,
  checkHref: string,
  openAnswer: string,
): Html {
  const answer = answerView(verdict, context);
  const rates =
    answer.rates.length > MOST_RATES
      ? html`<p>${headlineOf(verdict.rates, context) ?? ''}</p>`
      : answer.rates.length > 0 && ratesTableHtml(answer.rates, answer.ratesTitle, context.say);
  return html`<article
    class="answer answer-brief answer-${answer.code}"
    data-verdict="${answer.code}"
    data-fee="${answer.slug ?? ''}"
    data-on="${answer.on}"
  >
    <header>
      ${stampHtml(answer)}
      <div class="answer-what">
        <h2>
          ${answer.href ? html`<a href="${answer.href}">${wordsHtml(answer.name)}</a>` : wordsHtml(answer.name)}
        </h2>
        <p class="answer-day"><time datetime="${answer.on}">${answer.day}</time></p>
        <p class="answer-says">${answer.says}</p>
        ${answer.responsible && html`<p class="answer-says">${wordsHtml(answer.responsible)}</p>`}
      </div>
    </header>
    ${lastKnownHtml(answer)} ${rates}${choicesHtml(answer.choices, verdict, context)}
    <p class="answer-more"><a href="${checkHref}">${openAnswer}</a></p>
  </article>`;
}

function choicesHtml(
  choices: readonly ChoiceView[],
  { choices: answers }: Answer,
  context: FeeContext,
): Html | null {
  if (choices.length === 0) return null;
  const items = choices.slice(0, MOST_CHOICES).map(({ id, name, href, word }, at) => {
    const headline = headlineOf(answers[at]!.rates, context);
    return html`<li data-choice="${id}">
      ${href ? html`<a href="${href}">${wordsHtml(name)}</a>` : wordsHtml(name)}<small
        >${[word, headline].filter(Boolean).join(' · ')}</small
      >
    </li>`;
  });
  return html`<ul class="plain answer-choices">
    ${items}
  </ul>`;
}
