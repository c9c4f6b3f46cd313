import type { Day } from '#domain/calendar';
import { localePath } from '#i18n/locales';
import { feeBrief } from './fee-brief.ts';
import { feePhases } from './fee-phases.ts';
import type { FeeContext } from './fee-words.ts';
import { html, type Html } from './html.ts';

/**
 * What an item costs, in the middle of a sentence: the answer of the reader's day with its first rate, leading to the
 * item's page. An item without an amount to show has its word only.
 * @param day the build day
 */
export function feeLine(slug: string, day: Day, context: FeeContext): string {
  const fee = context.catalogue.names.bySlug.get(slug)!;
  const href = localePath(context.locale, `/fees/${slug}/`);
  const phases = feePhases(context.catalogue, fee, day).map(({ from, current }): Html => {
    const { word, headline, code } = feeBrief(fee, from ?? day, context);
    const text = [word, headline].filter(Boolean).join(' · ');
    const hidden: Html = { html: current ? '' : ' hidden' };
    return html`<a href="${href}" data-from="${from ?? ''}" data-state="${code}" ${hidden}>${text}</a>`;
  });
  return html`<as-of class="fee-line">${phases}</as-of>`.html;
}
