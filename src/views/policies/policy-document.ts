import { anchorOf, citationOf, clauseLabel, clauseOfHeading } from '#domain/clause';
import type { Locale } from '#i18n/locales';
import type { Policy } from '#library/library';
import { policyCitation } from '#views/links/policy-citation';
import { anchorFromWords, escapeHtml, renderBody, type RenderedBody } from '#views/bodies/render-body';

/** What a clause's anchor says, in the page's language. */
export interface ClauseWords {
  linkTo: (label: string) => string;
  lang: Locale;
}

/**
 * The body of a policy as a document: numbered headings get the anchor of their clause and a citation such as
 * 聊营转办〔2021〕2号 三（四）. The anchor carries no text of its own, so the page's text is the document's text.
 */
export function renderPolicyDocument(policy: Policy, words: ClauseWords): RenderedBody {
  let chapter: number | null = null;
  return renderBody(policy.body, {
    topLevel: 2,
    heading: (text) => {
      const clause = clauseOfHeading(text, chapter);
      if (!clause) return { id: anchorFromWords(text), after: '' };
      if (clause.path.length === 1) chapter = clause.path[0]!;
      const id = anchorOf(clause.path);
      const citation = citationOf(policyCitation(policy), id);
      return { id, after: anchorLink(id, citation, words.linkTo(clauseLabel(clause.path)), words.lang) };
    },
    tags: {
      Addressee: (_, inner) => `<p class="addressee">${inner}</p>`,
      Signature: (_, inner) => `<div class="signature">${inner}</div>`,
    },
  });
}

/** The anchor's name is in the page's language, the document around it in its own. */
function anchorLink(id: string, citation: string, label: string, lang: Locale): string {
  return `<a class="anchor" href="#${id}" data-citation="${escapeHtml(citation)}" lang="${lang}" aria-label="${escapeHtml(label)}"></a>`;
}
