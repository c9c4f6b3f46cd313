import { openCatalogue, type Catalogue } from '#domain/fees/verdict';
import type { CatalogueFacts, Fee, Period, Rate } from '#domain/fees/fee';
import { catalogueOf } from '#library/catalogue-facts';
import { openLibrary } from '#library/open-library';

let opened: Catalogue | null = null;

/** The catalogue of the project's own content, read once a test file. */
export function contentCatalogue(): Catalogue {
  opened ??= catalogueOf(openLibrary('content'));
  return opened;
}

/** A catalogue of invented items. */
export function catalogueWith(fees: Fee[], facts: Partial<CatalogueFacts> = {}): Catalogue {
  return openCatalogue({
    fees,
    documents: {},
    outOfScope: [],
    units: { '元/次': 'piece', '元/平方米': 'measure', '%': 'share' },
    knownUntil: '2026-06-30',
    newestSource: '2026-02',
    release: null,
    ...facts,
  });
}

/** An invented item; whatever a test does not name is as plain as it can be. */
export function feeWith(changes: Partial<Fee> & { slug: string }): Fee {
  return {
    name: { 'zh-CN': changes.slug },
    variant: null,
    aliases: { 'zh-CN': [`${changes.slug}的别名`], en: [], ja: [], ko: [] },
    list: 'administrative',
    department: '公安',
    collectors: null,
    payer: 'both',
    regions: undefined,
    periods: [periodWith({})],
    reductions: [],
    exemptions: [],
    publishable: 'yes',
    caution: undefined,
    ...changes,
  };
}

/** A period in which something is charged, from 2020 on. */
export function periodWith(changes: Partial<Period>): Period {
  return {
    from: '2020-01-01',
    fromSure: true,
    until: null,
    state: 'charged',
    rates: [],
    basis: [],
    evidence: [],
    ...changes,
  };
}

/** A fixed amount by the piece. */
export function amountOf(amount: string, unit = '元/次'): Rate {
  return { kind: 'amount', item: { 'zh-CN': '每次' }, amount, unit, derived: false };
}
