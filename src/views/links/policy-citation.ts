import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Policy } from '#library/library';
import { pick } from '#words/words';

/** How a citation names a policy: by its number, else by its title. */
export function policyCitation({ data }: Policy): string {
  return data.documentNumber ?? `《${data.title['zh-CN']}》`;
}

/** The same on a card, where a number in Chinese says what it is to a reader of another language. */
export function cardCitation(policy: Policy, locale: Locale): string {
  const { documentNumber, title } = policy.data;
  if (locale === SOURCE_LOCALE) return policyCitation(policy);
  return documentNumber === null
    ? pick(title, locale).text
    : translator(locale)('card.numbered', { number: documentNumber });
}
