import { citationOf } from '#domain/clause';
import type { Place } from '#domain/clause-walk';
import type { Locale } from '#i18n/locales';
import { placesOf } from '#library/clauses';
import type { Policy } from '#library/library';
import { policyCitation } from '#views/links/policy-citation';
import { anchorFromWords, escapeHtml, renderBody, type RenderedBody } from '#views/bodies/render-body';

/** What a clause's anchor says, in the page's language. */
export interface ClauseWords {
  linkTo: (label: string) => string;
  lang: Locale;
}

/**
 * The body of a policy as a document: what can be cited gets the anchor of its place and a citation such as
 * 聊营转办〔2021〕2号 三（四）. The anchor carries no text of its own, so the page's text is the document's text.
 */
export function renderPolicyDocument(policy: Policy, words: ClauseWords): RenderedBody {
  const places = placesOf(policy.body);
  const anchored = ({ anchor, label }: Place) => {
    const citation = citationOf(policyCitation(policy), anchor);
    return { id: anchor, after: anchorLink(anchor, citation, words.linkTo(label), words.lang) };
  };
  return renderBody(policy.body, {
    topLevel: 2,
    heading: (text, _, node) => {
      const place = places.get(node);
      return place ? anchored(place) : { id: anchorFromWords(text), after: '' };
    },
    paragraph: (node) => {
      const place = places.get(node);
      return place ? anchored(place) : null;
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
