import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Link } from '#views/links/links';

export interface FeeBillView {
  lead: string;
  catalogueHref: string;
  checkHref: string;
  catalogue: Link;
  labels: Record<
    | 'input'
    | 'placeholder'
    | 'file'
    | 'drop'
    | 'columns'
    | 'payer'
    | 'any'
    | 'citizen'
    | 'enterprise'
    | 'go'
    | 'print'
    | 'download'
    | 'noScript'
    | 'report',
    string
  >;
}

/** The page on which a firm checks a whole bill at once; the browser does the work. */
export function feeBillView(locale: Locale): FeeBillView {
  const t = translator(locale);
  return {
    lead: t('feeBill.lead'),
    catalogueHref: localePath(locale, AT.feeCatalogue),
    checkHref: localePath(locale, AT.feeCheck),
    catalogue: { href: localePath(locale, AT.fees), words: { text: t('fees.title') } },
    labels: {
      input: t('feeBill.input'),
      placeholder: t('feeBill.placeholder'),
      file: t('feeBill.file'),
      drop: t('feeBill.drop'),
      columns: t('feeBill.columns'),
      payer: t('feeBill.payer'),
      any: t('feeCheck.payerAny'),
      citizen: t('feeCheck.payerCitizen'),
      enterprise: t('feeCheck.payerEnterprise'),
      go: t('feeBill.go'),
      print: t('feeBill.print'),
      download: t('feeBill.line.download'),
      noScript: t('feeBill.noScript'),
      report: t('feeBill.report'),
    },
  };
}
