import type { Day } from '#domain/calendar';
import { answerForFee } from '#domain/fees/answer-to';
import { checkedOf } from '#domain/fees/fee-answer';
import { catalogueOf } from './catalogue-facts.ts';
import type { Library } from './library.ts';

/** An item that should be compared with its sources again. */
export interface DueFee {
  slug: string;
  /** When it was compared last. */
  checkedOn: Day;
}

/** The items whose answer readers are told is due for review on a day, those longest unseen first. */
export function dueFees(library: Library, today: Day): DueFee[] {
  const catalogue = catalogueOf(library);
  return catalogue.fees
    .filter((fee) => isDue(answerForFee(catalogue, fee, { today }).currency))
    .map((fee) => ({ slug: fee.slug, checkedOn: checkedOf(catalogue, fee).on }))
    .sort((one, other) => (one.checkedOn < other.checkedOn ? -1 : one.checkedOn > other.checkedOn ? 1 : 0));
}

function isDue(currency: string | null): boolean {
  return currency === 'due' || currency === 'stale';
}
