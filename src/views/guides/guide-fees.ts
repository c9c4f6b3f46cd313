import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { localePath } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Answer, VerdictCode } from '#domain/fees/answer';
import { known } from '#domain/known';
import type { Guide, Library } from '#library/library';
import { cardView, type Tone } from '#words/fee-answer';
import type { CaseWords } from '#words/fee-answer-title';
import { feePhases, type FeePhase } from '#views/fees/fee-phases';
import { feeName, rateRow, type FeeContext } from '#words/fee-words';
import type { Words } from '#words/words';

/** What is charged from a day on, in the words of the card; the page shows the phase of the reader's day. */
export interface GuideFeePhase {
  from: Day | null;
  code: VerdictCode;
  tone: Tone;
  sign: string;
  title: string;
  cases: CaseWords[];
  /** Too old to be the answer: what was last known. */
  lastKnown: string | null;
  /** In a word or an amount, where no more has room. */
  short: string;
  current: boolean;
}
export interface GuideFee {
  slug: string;
  href: string;
  name: Words;
  phases: GuideFeePhase[];
}
export interface GuideFees {
  /** 法律写明不收费 · 收费，看下面的项目 · 法律没有写 */
  kind: 'free' | 'items' | 'silent';
  verdict: string;
  note: Words;
  items: GuideFee[];
}

/**
 * The charges of a guide, by the catalogue: nothing is typed in a guide. Where the law says nothing and the catalogue has
 * no item, the page says so; it never turns silence into "free" or "charged".
 * @param day the build day
 */
export function guideFees(
  library: Library,
  fees: Guide['original']['data']['fees'],
  note: Words,
  context: FeeContext,
  day: Day,
): GuideFees {
  const t = translator(context.locale);
  const kind = fees.free ? 'free' : fees.items.length > 0 ? 'items' : 'silent';
  return {
    kind,
    verdict: t(`guide.fee.${kind}`),
    note,
    items: fees.items.map((slug) => feeOf(library, slug, context, day)),
  };
}

function feeOf(library: Library, slug: string, context: FeeContext, day: Day): GuideFee {
  const fee = known(context.catalogue.names, 'bySlug', slug);
  return {
    slug,
    href: localePath(context.locale, AT.page('fees', slug)),
    name: feeName(known(library, 'fees', slug).data, context.locale),
    phases: feePhases(context.catalogue, fee, day).map((phase) => phaseView(phase, context)),
  };
}

function phaseView({ from, verdict, current }: FeePhase, context: FeeContext): GuideFeePhase {
  const { code, tone, sign, title, cases, lastKnown } = cardView(verdict, context);
  return {
    from,
    code,
    tone,
    sign,
    title,
    cases,
    lastKnown: lastKnown?.words ?? null,
    short: shortOf(verdict, context),
    current,
  };
}

/** The amount, where there is a single one; else the word of the answer, or of what was last known. */
function shortOf({ verdict, rates, lastKnown }: Answer, context: FeeContext): string {
  const [rate, ...others] = rates;
  if (verdict === 'chargeable' && rate && rate.kind !== 'unknown' && others.length === 0) {
    const { limit, value } = rateRow(rate, context);
    return [limit, value.text].filter(Boolean).join(' ');
  }
  return context.say(`answer.word.${lastKnown?.verdict ?? verdict}`);
}
