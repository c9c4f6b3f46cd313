import type { Link } from '#views/links/links';
import type { Run } from '#views/bodies/blocks';
import { html, type Html } from '#words/html';
import type { CardName } from '#views/cards/card-view';
import type { BasisLine, OutdatedNotice } from '#views/interpretations/written-text';
import { paragraphHtml, runsHtml, sectionHead, serif, type WechatDress } from './wechat-text.ts';
import { COLOURS } from '#styles/colours';
import type { Day } from '#domain/calendar';

/** What only the kind of a page can say: all between the notice and the footnotes. */
export interface ArticleText {
  digest: string;
  html: Html[];
  /** The pictures that stand in it. */
  pictures: CardName[];
  majorChanges: number;
  translatedFrom: Day | null;
}

/** The line above a title: the kind of the page in the pill, and what else there is to say. */
export function kicker(kind: string, more: string): Html {
  return html`<p style="margin:0 0 14px;font-size:13px;line-height:1.6;color:${COLOURS.sub};text-align:left">
    <span
      style="display:inline-block;margin:0 8px 0 0;padding:1px 9px;border-radius:3px;background:${COLOURS.red};color:#fff"
      >${kind}</span
    >${more}
  </p>`;
}

/** A serif title; WeChat shows the article's own above the text. */
export function title(words: string, { locale }: WechatDress): Html {
  return html`<p
    style="margin:0 0 14px;font-size:22px;line-height:1.45;text-align:left;text-wrap:balance;${serif(locale)}"
  >
    ${words}
  </p>`;
}

/** Words apart from the text that the reader should not miss. */
export function caution(head: string, words: readonly string[]): Html {
  const lines = words.map((line) => html`<p style="margin:0">${line}</p>`);
  return html`<section
    style="margin:0 0 20px;padding:10px 14px;border-left:3px solid ${COLOURS.red};background:${COLOURS.redSoft};font-size:14px;line-height:1.65;text-align:left"
  >
    <p style="margin:0"><strong>${head}</strong></p>
    ${lines}
  </section>`;
}

/** The file of a picture in an article's folder, by which its text shows it. */
export function pictureFile(name: CardName): string {
  return `${name}.png`;
}

/** A picture as wide as the text. */
export function picture(name: CardName, alt: string): Html {
  return html`<p style="margin:0 0 20px;line-height:0">
    <img src="${pictureFile(name)}" alt="${alt}" style="width:100%" />
  </p>`;
}

/** The summary, in the quiet weight of the title's face. */
export function lead(words: string, dress: WechatDress): Html {
  return paragraphHtml(
    [{ text: words }],
    dress,
    `font-size:17px;text-align:left;${serif(dress.locale)};font-weight:400`,
  );
}

/** That a translation is older than its original, and what it does not know yet. */
export function outdatedCaution(notice: OutdatedNotice | null): Html[] {
  if (notice === null) return [];
  return [
    caution(
      notice.heading,
      notice.changes.map(({ day, note }) => day + note.text),
    ),
  ];
}

/** The documents on which a text rests, with their articles. */
export function basisLines(basis: readonly BasisLine[], dress: WechatDress): Html {
  return lineList(
    basis.map(({ document, articles }) => [{ text: `${document.text} ${articles.text}` }]),
    dress,
  );
}

/** Groups of links: each link is its words with a footnote. */
export function linkGroups(
  groups: readonly { label: string; links: readonly Link[] }[],
  dress: WechatDress,
): Html[] {
  return groups.map(({ label, links }) => {
    const lines = links.map(({ href, words }) => [
      { text: words.text, reference: { words: words.text, href } },
    ]);
    return html`${sectionHead(label, dress)}${lineList(lines, dress)}`;
  });
}

/** Short lines under each other. */
export function lineList(lines: readonly (readonly Run[])[], dress: WechatDress): Html {
  const items = lines.map(
    (runs) => html`<p style="margin:0 0 8px;line-height:1.6">${runsHtml(runs, dress)}</p>`,
  );
  return html`<section style="margin:0 0 20px;font-size:15px;text-align:left">${items}</section>`;
}
