import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { FEE_LISTS } from '#schemas/fee';
import { complaintChannels, type ComplaintChannels } from '#views/shell/channel-view';
import type { Link } from '#views/links/links';
import { pick, unmixed, type Words } from '#words/words';

export interface FeeCheckView {
  lead: string;
  action: string;
  catalogueHref: string;
  regions: { value: string; words: Words }[];
  channels: ComplaintChannels;
  lists: Link[];
  bill: Link;
  isChinese: boolean;
  /** Words for the script, as data attributes. */
  messages: Record<'loading' | 'failed' | 'badDay' | 'copied' | 'qr', string>;
  labels: Record<
    | 'name'
    | 'namePlaceholder'
    | 'on'
    | 'payer'
    | 'payerAny'
    | 'payerCitizen'
    | 'payerEnterprise'
    | 'region'
    | 'regionAny'
    | 'go'
    | 'noScript'
    | 'lists'
    | 'permalink'
    | 'copy'
    | 'print'
    | 'qr'
    | 'complain'
    | 'complainLead'
    | 'complaintLanguage'
    | 'complaintText'
    | 'copyComplaint',
    string
  >;
}

const LABELS = [
  'name',
  'namePlaceholder',
  'on',
  'payer',
  'payerAny',
  'payerCitizen',
  'payerEnterprise',
  'region',
  'regionAny',
  'go',
  'noScript',
  'lists',
  'permalink',
  'copy',
  'print',
  'qr',
  'complain',
  'complainLead',
  'complaintLanguage',
  'complaintText',
  'copyComplaint',
] as const;

/** The page that answers "may they charge me this?": a form, and room for the answer that the browser works out. */
export function feeCheckView(library: Library, locale: Locale): FeeCheckView {
  const t = translator(locale);
  return {
    lead: t('feeCheck.lead'),
    action: localePath(locale, '/fees/check/'),
    catalogueHref: localePath(locale, '/fees/catalogue.json'),
    regions: library.regions.map(({ name }) => ({
      value: name['zh-CN'],
      words: unmixed(pick(name, locale)),
    })),
    channels: complaintChannels(library, locale),
    lists: FEE_LISTS.filter((list) => [...library.fees.values()].some(({ data }) => data.list === list)).map(
      (list) => ({
        href: localePath(locale, `/fees/by/list/${list}/`),
        words: { text: t(`answer.list.${list}`) },
      }),
    ),
    bill: { href: localePath(locale, '/fees/bill/'), words: { text: t('feeCheck.bill') } },
    isChinese: locale === 'zh-CN',
    messages: {
      loading: t('feeCheck.loading'),
      failed: t('feeCheck.failed'),
      badDay: t('feeCheck.badDay', { day: '{{day}}' }),
      copied: t('feeCheck.copied'),
      qr: t('feeCheck.qr'),
    },
    labels: Object.fromEntries(
      LABELS.map((label) => [label, t(`feeCheck.${label}`)]),
    ) as FeeCheckView['labels'],
  };
}
