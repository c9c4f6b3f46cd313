import type { Day } from '#domain/calendar';
import type { Verdict } from '#domain/fees/verdict';
import { formatDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { answerView, type ChoiceView } from './fee-answer.ts';
import { ratesTableHtml, stampHtml } from './fee-answer-html.ts';
import { feeBrief, type FeeBrief } from './fee-brief.ts';
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
  verdict: Verdict,
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
    ${lastKnownHtml(verdict, context)} ${rates}${choicesHtml(answer.choices, verdict, context)}
    <p class="answer-more"><a href="${checkHref}">${openAnswer}</a></p>
  </article>`;
}

/** Beyond what is known, what held on the last day that is, under that day's name: never as the answer. */
function lastKnownHtml(verdict: Verdict, context: FeeContext): Html | null {
  const day = lastKnownDay(verdict, context);
  if (day === verdict.on || (!verdict.fee && verdict.choices.length === 0)) return null;
  const words = context.say('answer.lastKnown', { day: formatDay(context.locale, day) });
  return html`<p class="answer-remark" data-known-on="${day}">
    ${words}${verdict.fee && briefText(feeBrief(verdict.fee, day, context))}
  </p>`;
}

function lastKnownDay({ on }: Verdict, { catalogue }: FeeContext): Day {
  return on > catalogue.knownUntil ? catalogue.knownUntil : on;
}

function briefText({ word, headline }: FeeBrief): string {
  return headline === null ? ` ${word}` : ` ${word} · ${headline}`;
}

function choicesHtml(choices: readonly ChoiceView[], verdict: Verdict, context: FeeContext): Html | null {
  if (choices.length === 0) return null;
  const items = choices.slice(0, MOST_CHOICES).map(({ slug, name }, at) => {
    const brief = feeBrief(verdict.choices[at]!.fee!, lastKnownDay(verdict, context), context);
    return html`<li data-choice="${slug}">
      <a href="${localePath(context.locale, `/fees/${slug}/`)}">${wordsHtml(name)}</a
      ><small>${briefText(brief)}</small>
    </li>`;
  });
  return html`<ul class="plain answer-choices">
    ${items}
  </ul>`;
}
