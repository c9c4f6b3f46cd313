import type { Day } from '#domain/calendar';
import { formatDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { VerdictCode } from '#domain/fees/answer';
import type { Guide, Library } from '#library/library';
import { SIGNS } from '#words/fee-answer';
import { feePhases, type FeePhase } from '#views/fees/fee-phases';
import { feeName, headlineOf, rateRow, type FeeContext } from '#words/fee-words';
import type { Words } from '#words/words';

/** A verdict as a stamp: code, sign and word say the same. */
export interface Stamp {
  code: VerdictCode;
  sign: string;
  word: string;
}
/** What is charged from a day on; the page shows the phase of the reader's day. */
export interface GuideFeePhase {
  from: Day | null;
  stamp: Stamp;
  /** Too old to be the answer, what was last known is said with it. */
  lastKnown: { on: string; stamp: Stamp } | null;
  amounts: { item: Words | null; text: string }[];
  /** Where no amount may be shown. */
  note: string | null;
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
    items: fees.items.map((slug) => feeOf(library, slug, context, day, t)),
  };
}

function feeOf(library: Library, slug: string, context: FeeContext, day: Day, t: Translate): GuideFee {
  const fee = context.catalogue.names.bySlug.get(slug)!;
  return {
    slug,
    href: localePath(context.locale, `/fees/${slug}/`),
    name: feeName(library.fees.get(slug)!.data, context.locale),
    phases: feePhases(context.catalogue, fee, day).map((phase) => phaseView(phase, context, t)),
  };
}

/** More than this many amounts are read better on the item's own page. */
const MOST_AMOUNTS = 3;

function phaseView({ from, verdict, current }: FeePhase, context: FeeContext, t: Translate): GuideFeePhase {
  const { lastKnown } = verdict;
  const known = lastKnown ?? verdict;
  const rates = known.verdict === 'chargeable' ? known.rates : [];
  const few = rates.length <= MOST_AMOUNTS ? rates : [];
  const headline = few.length === 0 ? headlineOf(rates, context) : null;
  return {
    from,
    stamp: stampOf(verdict.verdict, context),
    lastKnown: lastKnown && {
      on: t('guide.fee.lastKnown', { day: formatDay(context.locale, lastKnown.on) }),
      stamp: stampOf(lastKnown.verdict, context),
    },
    amounts: [
      ...few.map((rate) => amountOf(rate, context)),
      ...(headline ? [{ item: null, text: headline }] : []),
    ],
    note: known.verdict === 'chargeable' && rates.length === 0 ? t('guide.fee.noAmount') : null,
    current,
  };
}

function stampOf(code: VerdictCode, context: FeeContext): Stamp {
  return { code, sign: SIGNS[code], word: context.say(`answer.word.${code}`) };
}

function amountOf(
  rate: Parameters<typeof rateRow>[0],
  context: FeeContext,
): GuideFeePhase['amounts'][number] {
  const { item, limit, value } = rateRow(rate, context);
  return { item, text: [limit, value.text].filter(Boolean).join(' ') };
}
