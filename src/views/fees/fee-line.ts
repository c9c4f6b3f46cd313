import type { Day } from '#domain/calendar';
import type { Fee } from '#domain/fees/fee';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { feeBrief } from '#words/fee-brief';
import { feePhases, type FeePhase } from './fee-phases.ts';
import { headlineOf, type FeeContext } from '#words/fee-words';
import { html, type Html } from '#words/html';

/**
 * What an item costs, in the middle of a sentence: the answer of the reader's day with its first rate, leading to the
 * item's page. An item without an amount to show has its word only; too old to be the answer, what was last known.
 * @param day the build day
 */
export function feeLine(slug: string, day: Day, context: FeeContext): string {
  const fee = known(context.catalogue.names, 'bySlug', slug);
  const href = localePath(context.locale, AT.page('fees', slug));
  const phases = feePhases(context.catalogue, fee, day).map((phase): Html => {
    const hidden: Html = { html: phase.current ? '' : ' hidden' };
    return html`<a href="${href}" data-from="${phase.from ?? ''}" ${hidden}
      >${phaseText(fee, phase, day, context)}</a
    >`;
  });
  return html`<as-of class="fee-line">${phases}</as-of>`.html;
}

function phaseText(fee: Fee, { from, verdict }: FeePhase, day: Day, context: FeeContext): string {
  const { lastKnown } = verdict;
  const { locale, say } = context;
  if (lastKnown === null) return answerText(fee, from ?? day, context);
  const answer = [say(`answer.word.${lastKnown.verdict}`), headlineOf(lastKnown.rates, context)];
  return translator(locale)('interpretation.feeKnown', {
    answer: answer.filter(Boolean).join(' · '),
    day: formatDay(locale, lastKnown.on),
  });
}

function answerText(fee: Fee, day: Day, context: FeeContext): string {
  return feeBrief(fee, day, context).title;
}
