import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { FEE_LISTS } from '#schemas/fee';
import { complaintChannels, type ComplaintChannels } from '#views/shell/channel-view';
import type { Link } from '#views/links/links';
import { pick, unmixed, type Words } from '#words/words';

const LABELS = [
  'name',
  'namePlaceholder',
  'more',
  'on',
  'payer',
  'payerAny',
  'payerCitizen',
  'payerEnterprise',
  'region',
  'regionAny',
  'go',
  'change',
  'noScript',
  'examples',
  'lists',
  'permalink',
  'copy',
  'qr',
  'complainLead',
  'complaintLanguage',
  'letter',
  'copyLetter',
] as const;

export interface FeeCheckView {
  action: string;
  coreHref: string;
  letterHref: string;
  listHref: string;
  regions: { value: string; words: Words }[];
  channels: ComplaintChannels;
  /** Questions to try, each an address that answers it. */
  examples: Link[];
  lists: Link[];
  bill: Link;
  isChinese: boolean;
  /** Words for the script, as data attributes. */
  messages: Record<'loading' | 'failed' | 'badDay' | 'copied' | 'today' | 'complaint' | 'question', string>;
  labels: Record<(typeof LABELS)[number], string>;
}

/** The page that answers "may they charge me this?": a form, and room for the answer that the browser works out. */
export function feeCheckView(library: Library, locale: Locale): FeeCheckView {
  const t = translator(locale);
  const action = localePath(locale, AT.feeCheck);
  return {
    action,
    coreHref: AT.feeShelf(locale, 'core'),
    letterHref: AT.feeLetter,
    listHref: localePath(locale, AT.fees),
    regions: library.regions.map(({ name }) => ({
      value: name['zh-CN'],
      words: unmixed(pick(name, locale)),
    })),
    channels: complaintChannels(library, locale),
    examples: t('feeCheck.asExamples')
      .split('|')
      .map((question) => ({
        href: `${action}?${new URLSearchParams({ q: question }).toString()}`,
        words: { text: question },
      })),
    lists: FEE_LISTS.filter((list) => [...library.fees.values()].some(({ data }) => data.list === list)).map(
      (list) => ({
        href: localePath(locale, AT.facet('fees', 'list', list)),
        words: { text: t(`answer.list.${list}`) },
      }),
    ),
    bill: { href: localePath(locale, AT.feeBill), words: { text: t('feeCheck.bill') } },
    isChinese: locale === 'zh-CN',
    messages: {
      loading: t('feeCheck.loading'),
      failed: t('feeCheck.failed'),
      badDay: t('feeCheck.badDay', { day: '{{day}}' }),
      copied: t('feeCheck.copied'),
      today: t('feeCheck.today'),
      complaint: t('feeCheck.complain.complaint'),
      question: t('feeCheck.complain.question'),
    },
    labels: Object.fromEntries(
      LABELS.map((label) => [label, t(`feeCheck.${label}`)]),
    ) as FeeCheckView['labels'],
  };
}
