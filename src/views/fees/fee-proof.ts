import type { Day } from '#domain/calendar';
import { periodOn } from '#domain/fees/timeline';
import { packedProof } from '#domain/releases/proof';
import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Fee, Library } from '#library/library';
import { proofOfPeriod, type ChargeProof } from '#library/proofs';

/** What a reader takes along: the answer of the day as the newest release seals it, to be checked without a network. */
export interface FeeProofView {
  heading: string;
  lead: string;
  file: { href: string; words: string };
  check: { href: string; words: string };
  qr: { href: string; alternative: string };
  demonstration: string | null;
}

/**
 * The proof of the period that holds on a day.
 * @returns null where no release seals that period as it stands
 */
export function feeProofView(library: Library, fee: Fee, locale: Locale, day: Day): FeeProofView | null {
  const period = periodOn(fee.data, day);
  const sealed = period && proofOfPeriod(library, fee, fee.data.periods.indexOf(period));
  if (!sealed) return null;
  const t = translator(locale);
  const { release } = sealed.proof;
  const isDemonstration = library.releaseKeys[release.signature.key]?.demonstration ?? false;
  return {
    heading: t('proof.heading'),
    lead: t('proof.lead', { release: release.sealed.id }),
    file: { href: sealed.path, words: t('proof.file') },
    check: {
      href: `${localePath(locale, AT.verify)}#f=${fee.slug}/${sealed.period}`,
      words: t('proof.check'),
    },
    qr: { href: sealed.path.replace(/json$/, 'png'), alternative: t('proof.qr') },
    demonstration: isDemonstration ? t('release.demonstrationText') : null,
  };
}

/** The verification page with a proof in its address: after the #, so that no server is sent it. */
export function carriedAddress({ proof }: ChargeProof): string {
  return `${localePath(SOURCE_LOCALE, AT.verify)}#p=${packedProof(proof)}`;
}
