import type { Day } from '#domain/calendar';
import { citationText } from '#domain/fees/fee';
import { answerForFee } from '#domain/fees/answer-to';
import { known, withId } from '#domain/known';
import { formatDay, formatNumber } from '#i18n/format';
import { translator } from '#i18n/translate';
import type { BodyTag } from '#library/body-node';
import type { Library } from '#library/library';
import type { TagWords } from '#views/bodies/body-blocks';
import { headlineOf, type FeeContext } from '#words/fee-words';
import { lengthWords } from '#views/guides/guide-limits';
import { sayOf } from '#views/guides/guide-say';
import { pick } from '#words/words';

/** What an infographic takes its numbers from, in the language of its text. */
export interface InfographicContext {
  library: Library;
  fees: FeeContext;
  /** The day on which its numbers hold. */
  day: Day;
}

/**
 * What an infographic needs to be put into words. A picture is of one day: the build day, or the last one that the
 * catalogue knows.
 */
export function infographicContext(library: Library, fees: FeeContext, buildDay: Day): InfographicContext {
  return { library, fees, day: buildDay };
}

/** What the tags within a sentence say. */
export function infographicWords(context: InfographicContext): TagWords {
  const { library, fees, day } = context;
  const { locale } = fees;
  return (tag) => {
    const { id = '', article, policy = '', of = '' } = tag.attributes;
    switch (tag.name) {
      case 'Fee':
        return feeWords(id, context);
      case 'Count':
        return formatNumber(locale, countOf(tag, context));
      case 'Channel':
        return channelWords(id, context);
      case 'Document':
        return citationText({ document: id, article }, library.documents);
      case 'Indicator':
        return pick(known(library, 'indicators', id).data.title, locale).text;
      case 'Limit':
        return limitWords(tag, context);
      case 'PolicyDay':
        return formatDay(locale, known(library, 'policies', policy).data[of as 'writtenOn']!);
      case 'AsOf':
        return formatDay(locale, day);
      // The page knows a claim, a picture does not: here it is its words.
      case 'Claim':
        return null;
      default:
        throw new TypeError(`<${tag.name}> says nothing within a sentence`);
    }
  };
}

/** What an item costs on the day, or in a word why nothing can be said or charged. */
function feeWords(slug: string, { fees, day }: InfographicContext): string {
  const fee = known(fees.catalogue.names, 'bySlug', slug);
  const { verdict, rates } = answerForFee(fees.catalogue, fee, { today: day });
  const word = fees.say(`answer.word.${verdict}`);
  return verdict === 'chargeable' ? (headlineOf(rates, fees) ?? word) : word;
}

function countOf({ attributes }: BodyTag, { library, fees, day }: InfographicContext): number {
  const { of, group, list, verdict } = attributes;
  if (of === 'policies' || of === 'guides') return library[of].size;
  if (of === 'indicators')
    return [...library.indicators.values()].filter(({ data }) => data.group === (group ?? data.group)).length;
  return fees.catalogue.fees.filter(
    (fee) =>
      fee.list === (list ?? fee.list) &&
      (verdict === undefined || answerForFee(fees.catalogue, fee, { today: day }).verdict === verdict),
  ).length;
}

/** A hotline by its name and number; one whose number nobody knows by its name. */
function channelWords(id: string, { library, fees }: InfographicContext): string {
  const { name, number } = known(library, 'channels', id);
  return [pick(name, fees.locale).text, number].filter(Boolean).join(' ');
}

function limitWords({ attributes }: BodyTag, { library, fees }: InfographicContext): string {
  const guide = known(library, 'guides', known({ attributes }, 'attributes', 'guide'));
  const limit = withId(guide.original.data.limits, known({ attributes }, 'attributes', 'id'));
  return lengthWords(limit, sayOf(guide, fees.locale), translator(fees.locale)).text;
}
