import { openCatalogue, type Answer, type Catalogue } from '#domain/fees/answer';
import { answerTo } from '#domain/fees/answer-to';
import type { Edition, EditionRow, RegulatedCharge, UnlawfulCharge } from '#domain/fees/entries';
import type { CatalogueFacts } from '#domain/fees/catalogue';
import type { Fee, Period, Rate } from '#domain/fees/fee';
import type { Question } from '#domain/fees/question';
import { catalogueOf } from '#library/catalogue-facts';
import { openLibrary } from '#library/open-library';

let opened: Catalogue | null = null;

/** The catalogue of the project's own content, read once a test file. */
export function contentCatalogue(): Catalogue {
  opened ??= catalogueOf(openLibrary('content'));
  return opened;
}

/** The answer on a day to a reader of that day, or of another. */
export function ask(catalogue: Catalogue, text: string, on: string, more: Partial<Question> = {}): Answer {
  return answerTo(catalogue, { text, on, today: on, ...more });
}

/** A catalogue of invented items. */
export function catalogueWith(fees: Fee[], facts: Partial<CatalogueFacts> = {}): Catalogue {
  return openCatalogue({
    fees,
    listed: fees.length,
    unlawful: [],
    regulated: [],
    editions: [],
    ambiguities: [],
    paidTogether: [],
    documents: {},
    outOfScope: [],
    units: { '元/次': 'piece', '元/本': 'piece', '元/项': 'piece', '元/平方米': 'measure', '%': 'share' },
    departments: ['公安局'],
    regions: ['东区', '西县'],
    city: ['临河市'],
    checkedOn: '2026-06-30',
    reviewEveryDays: 90,
    lawsCheckedTo: '2026-05-31',
    newestSource: '2026-02',
    release: null,
    variants: '護护證证費费駛驶照照發发',
    syllables: {
      hu: '护户湖互',
      zhao: '照招',
      zheng: '证正政',
      xing: '行',
      shi: '驶使',
      fei: '费废',
      huan: '换环',
      bu: '补不',
      ban: '办',
    },
    ...facts,
  });
}

/** An invented item; whatever a test does not name is as plain as it can be. */
export function feeWith(changes: Partial<Fee> & { slug: string }): Fee {
  return {
    name: { 'zh-CN': changes.slug },
    variant: null,
    aliases: { 'zh-CN': [`${changes.slug}的别名`], en: [], ja: [], ko: [] },
    asked: [],
    list: 'administrative',
    department: '公安',
    collectors: null,
    payer: 'both',
    regions: undefined,
    onePerPerson: false,
    alsoSold: false,
    amountsInDoubt: false,
    checked: undefined,
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
export function amountOf(amount: string, unit = '元/次', more: Partial<Rate> = {}): Rate {
  return { kind: 'amount', item: { 'zh-CN': '每次' }, amount, unit, derived: false, ...more } as Rate;
}

const noNames = { 'zh-CN': [], en: [], ja: [], ko: [] };

/** An invented charge that a law forbids, from 2020 on. */
export function unlawfulWith(changes: Partial<UnlawfulCharge> & { id: string }): UnlawfulCharge {
  return {
    name: { 'zh-CN': changes.id },
    names: noNames,
    asked: [],
    bare: [],
    verdict: 'prohibited',
    statute: [{ law: '某法', articles: ['第一条'], textDay: '2020-01-01', stands: 'yes' }],
    answer: { 'zh-CN': '不得收。' },
    current: 'yes',
    answersFrom: '2020-01-01',
    alsoInRegulated: [],
    ourId: [],
    ...changes,
  };
}

/** An invented price that government sets. */
export function regulatedWith(changes: Partial<RegulatedCharge> & { id: string }): RegulatedCharge {
  return {
    name: { 'zh-CN': changes.id },
    class: 'government-set',
    setBy: { 'zh-CN': '市政府' },
    aliases: noNames,
    asked: [],
    legalProof: [
      { law: '某条例', articles: ['第二条'], textDay: '2020-01-01', stands: 'yes', speaksOf: 'this' },
    ],
    documents: [],
    readIn: [],
    whereToLook: null,
    answer: { 'zh-CN': '市政府定价。' },
    ourId: [],
    linkConfirmed: false,
    needsCheck: false,
    checkedOn: '2026-06-30',
    ...changes,
  };
}

/** An invented edition of a list of administrative charges, whole. */
export function editionWith(changes: Partial<Edition>): Edition {
  return {
    id: 'linhe-2026',
    title: { 'zh-CN': '临河市收费目录清单（2026年版）' },
    issuer: '临河市财政局',
    number: null,
    day: '2026-01-01',
    validUntil: null,
    replacedBy: null,
    here: true,
    complete: true,
    covers: ['administrative'],
    enterpriseOnly: false,
    rows: [],
    ...changes,
  };
}

/** A row of an edition, as it was read. */
export function rowWith(name: string, changes: Partial<EditionRow> = {}): EditionRow {
  return {
    name: { 'zh-CN': name },
    names: [],
    department: '公安',
    payer: 'both',
    statute: [],
    basis: [],
    item: [],
    provenance: 'verified',
    ...changes,
  };
}
