import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import { validityOn, type ValidityState } from '#domain/validity';
import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Library, Policy } from '#library/library';
import { successionIn, validityFacts } from '#library/policy-facts';
import { pick } from '#words/words';

/** schema.org has words for what is proven only; an unconfirmed validity is left out. */
const LEGAL_FORCE: Partial<Record<ValidityState, string>> = {
  'in-force': 'https://schema.org/InForce',
  'not-yet-effective': 'https://schema.org/NotInForce',
  expired: 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
  draft: 'https://schema.org/NotInForce',
};

/** The policy as schema.org `Legislation`, named as its page names it; what is unknown is left out. */
export function policyJsonLd(library: Library, policy: Policy, locale: Locale, day: Day): object {
  const { data } = policy;
  const page = (slug: string) => library.site.domain + localePath(SOURCE_LOCALE, AT.page('policies', slug));
  const succession = successionIn(library, policy);
  const fields: [string, unknown][] = [
    ['@type', 'Legislation'],
    ['@id', page(policy.slug)],
    ['url', page(policy.slug)],
    ['name', pick(data.title, locale).text],
    ['inLanguage', SOURCE_LOCALE],
    ['legislationIdentifier', data.documentNumber],
    ['legislationDate', data.writtenOn],
    ['datePublished', data.publishedOn],
    ['legislationDateOfApplicability', data.effectiveFrom],
    [
      'legislationPassedBy',
      (data.issuers ?? []).map((id) => ({
        '@type': 'GovernmentOrganization',
        name: pick(known(library, 'offices', id).name, locale).text,
      })),
    ],
    ['legislationLegalForce', LEGAL_FORCE[validityOn(validityFacts(library, policy), day).state]],
    ['legislationRepeals', succession.supersedes.map(page)],
    ['legislationAmends', succession.amends.map(page)],
  ];
  return Object.fromEntries(
    fields.filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
