import type { Day } from '#domain/calendar';
import { citationOf, placeOfAnchor } from '#domain/clause';
import { citationText } from '#domain/fees/fee';
import { entryOf, known, present } from '#domain/known';
import * as AT from '#i18n/addresses';
import { keepsTogether, languageRuns } from '#i18n/language-runs';
import { localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Translate } from '#i18n/translate';
import type { BodyTag } from '#library/body-node';
import { clausesOf, policyOfDocument, type ClauseText } from '#library/clauses';
import type { Library, Policy } from '#library/library';
import { datedHtml } from '#views/links/dated';
import { policyCitation } from '#views/links/policy-citation';
import { escapeHtml, renderBody } from '#views/bodies/render-body';

/** What the text of an interpretation is dressed with. */
export interface InterpretationDress {
  library: Library;
  /** The language of the page, to which links lead. */
  locale: Locale;
  /** The language that the text is in: Chinese where a section is offered in the original. */
  language: Locale;
  t: Translate;
  /** The build day: what readers without scripts see. */
  day: Day;
  /** An item of the catalogue in one line of markup: what it costs on the reader's day. */
  fee: (id: string) => string;
}

export interface RenderedSection {
  id: string;
  heading: string;
  html: string;
}

/**
 * One section of an interpretation. Each claim carries its citation; where we hold the clause, its words follow as a
 * note, which style sheets set beside the claim on a wide screen and show on demand (`:target`) on a narrow one.
 * @param prefix stands before every id, so that an original can be offered on the page of its translation
 */
export function renderSection(section: BodyTag, dress: InterpretationDress, prefix = ''): RenderedSection {
  const id = prefix + known(section, 'attributes', 'id');
  const shown = new Set<string>();
  let count = 0;
  const { html, headings } = renderBody(section.children, {
    topLevel: prefix === '' ? 2 : 3,
    heading: () => ({ id: (count += 1) === 1 ? id : `${id}-${count}`, after: '' }),
    text: (text) => runsHtml(text, dress),
    tags: {
      Claim: (tag, inner) => datedClaim(tag, claimHtml(tag, inner, id, shown, dress), dress),
      Fee: (tag) => inPageLanguage(dress.fee(known(tag, 'attributes', 'id')), dress),
    },
  });
  return { id, heading: headings[0]?.text ?? id, html };
}

function runsHtml(text: string, { language }: InterpretationDress): string {
  return languageRuns(text, language)
    .map((run) =>
      run.lang
        ? `<span lang="${run.lang}"${keepsTogether(run.text) ? ' class="run"' : ''}>${escapeHtml(run.text)}</span>`
        : escapeHtml(run.text),
    )
    .join('');
}

/** A claim about a law that changes on a known day stands in the text twice, each for its own days. */
function datedClaim(
  { attributes: { from, until } }: BodyTag,
  claim: string,
  { day }: InterpretationDress,
): string {
  return from === undefined && until === undefined ? claim : datedHtml(claim, { from, until }, day);
}

function claimHtml(
  tag: BodyTag,
  inner: string,
  section: string,
  shown: Set<string>,
  dress: InterpretationDress,
): string {
  const { source, clause, article } = tag.attributes;
  const policy = policyOfDocument(dress.library, present(source, 'source'));
  if (clause === undefined || policy === null)
    return `${inner}${articleHtml(present(source, 'source'), article, policy, dress)}`;
  const note = `${section}-${clause}`;
  const first = !shown.has(note);
  shown.add(note);
  const label = present(placeOfAnchor(clause), 'placeOfAnchor');
  const cite = `<a class="claim-source" href="#${note}"${langOf(dress)}>${label}</a>`;
  return `${inner}${cite}${first ? clauseHtml(note, section, entryOf(clausesOf(policy), clause), policy, dress) : ''}`;
}

function articleHtml(
  document: string,
  article: string | undefined,
  policy: Policy | null,
  dress: InterpretationDress,
): string {
  const text = escapeHtml(citationText({ document, article }, dress.library.documents));
  if (policy === null) return `<span class="claim-source"${langOf(dress)}>${text}</span>`;
  const href = localePath(dress.locale, AT.page('policies', policy.slug));
  return `<a class="claim-source" href="${href}"${langOf(dress)}>${text}</a>`;
}

function clauseHtml(
  id: string,
  section: string,
  clause: ClauseText,
  policy: Policy,
  dress: InterpretationDress,
): string {
  const { t, locale } = dress;
  const citation = escapeHtml(citationOf(policyCitation(policy), clause.anchor));
  const href = `${localePath(locale, AT.page('policies', policy.slug))}#${clause.anchor}`;
  const words = [clause.heading, ...clause.paragraphs]
    .map((text) => `<span>${escapeHtml(text)}</span>`)
    .join('');
  return (
    `<span class="clause" id="${id}" role="note"><span class="clause-label">${inPageLanguage(escapeHtml(t('interpretation.original')), dress)} ` +
    `<a href="${href}"${langOf(dress)}>${citation}</a></span>` +
    `<span class="clause-text"${langOf(dress)}>${words}</span>` +
    `<a class="clause-close" href="#${section}">${inPageLanguage(escapeHtml(t('interpretation.close')), dress)}</a></span>`
  );
}

/** Markup made for the page, within a text that may be in another language. */
function inPageLanguage(html: string, { language, locale }: InterpretationDress): string {
  return language === locale ? html : `<span lang="${locale}">${html}</span>`;
}

/** Documents are cited in Chinese, whatever the language of the text around them. */
function langOf({ language }: InterpretationDress): string {
  return language === SOURCE_LOCALE ? '' : ` lang="${SOURCE_LOCALE}"`;
}
