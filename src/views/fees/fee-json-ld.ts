import { ratesOf } from '#domain/fees/timeline';
import type { Fee, Period, Rate } from '#domain/fees/fee';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import type { FeeContext } from '#words/fee-words';
import { feeName, vocabularyWord } from '#words/fee-words';

/**
 * The item as schema.org `Offer`: one UnitPriceSpecification for each amount in 元 of each period, with its first and last
 * day. Shares, formulas, derived and unknown amounts have no price, so they are left out; so is all that may not be shown.
 */
export function feeJsonLd(library: Library, fee: Fee, locale: Locale, context: FeeContext): object {
  const department = vocabularyWord(context.vocabulary.departments, fee.department, locale).text;
  const prices = fee.periods.flatMap((period) =>
    ratesOf(fee, period).flatMap((rate) => price(rate, period, locale)),
  );
  return {
    '@type': 'Offer',
    '@id': library.site.domain + localePath(locale, AT.page('fees', fee.slug)),
    url: library.site.domain + localePath(locale, AT.page('fees', fee.slug)),
    name: feeName(fee, locale).text,
    category: context.say(`answer.list.${fee.list}`),
    offeredBy: { '@type': 'Organization', name: department },
    ...(prices.length > 0 ? { priceSpecification: prices } : {}),
  };
}

function price(rate: Rate, period: Period, locale: Locale): object[] {
  if (
    (rate.kind !== 'amount' && rate.kind !== 'range') ||
    !rate.unit.startsWith('元') ||
    (rate.kind === 'amount' && rate.derived)
  )
    return [];
  const amounts =
    rate.kind === 'amount' ? { price: rate.amount } : { minPrice: rate.min, maxPrice: rate.max };
  return [
    {
      '@type': 'UnitPriceSpecification',
      name: rate.item[locale] ?? rate.item['zh-CN'],
      ...amounts,
      priceCurrency: 'CNY',
      unitText: rate.unit,
      ...(period.from === null ? {} : { validFrom: period.from }),
      ...(period.until === null ? {} : { validThrough: period.until }),
    },
  ];
}
