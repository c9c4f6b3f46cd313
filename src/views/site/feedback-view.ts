import * as AT from '#i18n/addresses';
import type { Locale } from '#i18n/locales';
import { labelled, translator, type StringKey } from '#i18n/translate';
import type { Library } from '#library/library';
import { pageView, type PageView } from '#views/shell/page';
import { pick } from '#words/words';

/** One thing that a reader may want to say, with the lines that its message begins with. */
export interface FeedbackKind {
  id: string;
  label: string;
  lines: string[];
}

export interface FeedbackView {
  page: PageView;
  /** The site's own address: a message names pages of it and no other. */
  domain: string;
  lead: string;
  kinds: FeedbackKind[];
  /** Where the reader sends the message; what the city does not name is missing. */
  ways: { href: string; text: string }[];
  labels: Record<'kind' | 'message' | 'page' | 'day' | 'send' | 'copy' | 'copied', string>;
}

const KINDS: Record<string, readonly StringKey[]> = {
  wrong: ['feedback.says', 'feedback.right', 'feedback.proof'],
  missing: ['feedback.sought'],
  useful: [],
};

/** A word back without a server: a message that the reader finishes, and sends where the city says. */
export function feedbackView(library: Library, locale: Locale): FeedbackView {
  const t = translator(locale);
  return {
    page: pageView(library, locale, {
      path: AT.feedback,
      heading: { text: t('feedback.title') },
      description: t('feedback.lead'),
    }),
    domain: library.site.domain,
    lead: t('feedback.lead'),
    kinds: Object.entries(KINDS).map(([id, lines]) => ({
      id,
      label: t(`feedback.${id}` as StringKey),
      lines: lines.map((key) => labelled(t, t(key))),
    })),
    ways: waysOf(library, locale),
    labels: {
      kind: t('feedback.kind'),
      message: t('feedback.message'),
      page: labelled(t, t('feedback.page')),
      day: labelled(t, t('feedback.day')),
      send: t('feedback.send'),
      copy: t('feedback.copy'),
      copied: t('feeCheck.copied'),
    },
  };
}

function waysOf(library: Library, locale: Locale): FeedbackView['ways'] {
  const t = translator(locale);
  const { mail, form, channel } = library.site.feedback ?? {};
  const line = channel === undefined ? undefined : library.channels[channel];
  const links: FeedbackView['ways'] = [];
  if (mail) links.push({ href: `mailto:${mail}`, text: t('feedback.mail', { address: mail }) });
  if (form) links.push({ href: form, text: t('feedback.form') });
  if (line?.number)
    links.push({
      href: `tel:${line.number}`,
      text: t('feedback.call', { name: pick(line.name, locale).text, number: line.number }),
    });
  return links;
}
