import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import type { Library } from '#library/library';
import type { Link } from '#views/links/links';
import { pageView, type PageView } from '#views/shell/page';

export interface PrivacyView {
  page: PageView;
  lead: string;
  sections: { heading: string; lines: string[] }[];
  forget: Link;
}

/** What a reader's browser keeps, what is sent and what is not: tests/unit/views/site holds it to the scripts. */
const SECTIONS: { heading: StringKey; lines: StringKey[] }[] = [
  {
    heading: 'privacy.kept',
    lines: ['privacy.keptReading', 'privacy.keptTicks', 'privacy.keptVisit', 'privacy.keptPages'],
  },
  { heading: 'privacy.here', lines: ['privacy.hereTools', 'privacy.hereNothing'] },
  { heading: 'privacy.sent', lines: ['privacy.sentAddress', 'privacy.sentLogs'] },
  { heading: 'privacy.clear', lines: ['privacy.clearBrowser'] },
];

/** What becomes of what a reader does here. */
export function privacyView(library: Library, locale: Locale): PrivacyView {
  const t = translator(locale);
  return {
    page: pageView(library, locale, {
      path: AT.privacy,
      heading: { text: t('privacy.title') },
      description: t('footer.noTracking'),
    }),
    lead: t('privacy.lead'),
    sections: SECTIONS.map(({ heading, lines }) => ({
      heading: t(heading),
      lines: lines.map((line) => t(line)),
    })),
    forget: { href: localePath(locale, AT.offline), words: { text: t('privacy.clearPages') } },
  };
}
