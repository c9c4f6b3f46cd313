import { writingOf, type Locale, type Writing } from '#i18n/locales';
import type { Reference, Run } from '#views/bodies/blocks';
import { COLOURS } from '#styles/colours';
import { html, type Html } from '#words/html';

/** What an article's markup is made with: the faces of its language and the footnotes that its links become. */
export interface WechatDress {
  locale: Locale;
  /** Before an address of this site, such as https://portal.example. */
  origin: string;
  footnotes: Reference[];
}

/** Serif faces of phones, by writing. Names stay unquoted: a style attribute is long enough. */
const SERIF: Record<Writing, string> = {
  hanzi: 'Songti SC,STSong,Noto Serif CJK SC,serif',
  latin: 'Georgia,Noto Serif,serif',
  kana: 'Hiragino Mincho ProN,Yu Mincho,Noto Serif CJK JP,serif',
  hangul: 'AppleMyungjo,Batang,Noto Serif CJK KR,serif',
};

/** The serif face of a language, heavy, for titles and large figures. */
export function serif(locale: Locale): string {
  return `font-family:${SERIF[writingOf(locale)]};font-weight:700`;
}

/** One paragraph of text. */
export function paragraphHtml(runs: readonly Run[], dress: WechatDress, style = ''): Html {
  return html`<p style="margin:0 0 16px;${style}">${runsHtml(runs, dress)}</p>`;
}

/** Stretches of text, each reference as the number of its footnote. */
export function runsHtml(runs: readonly Run[], dress: WechatDress): Html[] {
  return runs.map(({ text, strong, reference }) => {
    const mark = reference === undefined ? null : footnoteMark(reference, dress);
    return html`${strong ? html`<strong>${text}</strong>` : text}${mark}`;
  });
}

/** A table of names and values, as quiet lines. */
export function factsHtml(
  facts: readonly { label: string; runs: readonly Run[] }[],
  dress: WechatDress,
): Html {
  const rows = facts.map(
    ({ label, runs }) =>
      html`<p style="margin:0;padding:9px 0;border-bottom:1px solid ${COLOURS.line};line-height:1.6">
        <span style="color:${COLOURS.sub};font-size:13px">${label}</span><br />${runsHtml(runs, dress)}
      </p>`,
  );
  return html`<section style="margin:0 0 20px;font-size:15px;text-align:left">${rows}</section>`;
}

/** The head of a section: a red bar beside a serif title. */
export function sectionHead(words: string, { locale }: WechatDress): Html {
  return html`<h2
    style="margin:38px 0 16px;padding:0 0 0 12px;border-left:4px solid ${COLOURS.red};font-size:20px;line-height:1.4;text-align:left;${serif(locale)}"
  >
    ${words}
  </h2>`;
}

/** The footnotes that the text has gathered, with their full addresses; nothing where there are none. */
export function footnotesHtml(title: string, dress: WechatDress): Html | null {
  const lines = dress.footnotes.map(({ words, href }, index) => {
    const address = href === null ? null : html`<br />${href}`;
    return html`<p style="margin:0 0 8px">[${index + 1}] ${words}${address}</p>`;
  });
  if (lines.length === 0) return null;
  return html`${sectionHead(title, dress)}
    <section style="font-size:13px;line-height:1.6;color:${COLOURS.sub};text-align:left">${lines}</section>`;
}

/** A quiet line, smaller than the text. */
export function quiet(words: string): Html {
  return html`<p style="margin:0 0 14px;font-size:14px;line-height:1.6;color:${COLOURS.sub};text-align:left">
    ${words}
  </p>`;
}

/** The same source is cited once: a second mark repeats the number. */
function footnoteMark(reference: Reference, dress: WechatDress): Html {
  const note = { ...reference, href: absolute(reference.href, dress.origin) };
  const known = dress.footnotes.findIndex(({ words, href }) => words === note.words && href === note.href);
  const number = known === -1 ? dress.footnotes.push(note) : known + 1;
  return html`<sup style="color:${COLOURS.red}">⁠[${number}]</sup>`;
}

function absolute(href: string | null, origin: string): string | null {
  return href?.startsWith('/') ? origin + href : href;
}
