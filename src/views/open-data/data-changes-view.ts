import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { pageView, type PageView } from '#views/shell/page';
import { DATA_HISTORY } from './data-history.ts';

export interface DataChangesView {
  page: PageView;
  lead: string;
  changes: { day: Day; words: string; text: string; files: NamedFile[] }[];
}

interface NamedFile {
  name: string;
  /** Null where the name stands for many files. */
  href: string | null;
}

/** What came to `/data/v1` and when, for those whose programs read it. */
export function dataChangesView(library: Library, locale: Locale): DataChangesView {
  const t = translator(locale);
  return {
    page: pageView(library, locale, {
      path: AT.dataChanges,
      heading: { text: t('dataChanges.title') },
      description: t('dataChanges.lead'),
      section: { words: { text: t('data.title') }, path: AT.data },
    }),
    lead: t('dataChanges.lead'),
    changes: DATA_HISTORY.map(({ on, text, files }) => ({
      day: on,
      words: formatDay(locale, on),
      text: t(text),
      files: files.map(named),
    })),
  };
}

function named(file: string): NamedFile {
  const name = file.slice(1);
  return { name, href: name.includes('{') ? null : AT.dataFile(name) };
}
