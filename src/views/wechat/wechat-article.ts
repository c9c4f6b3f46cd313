import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, writingOf, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import type { CardName, CardView } from '#views/cards/card-view';
import type { CardOrder } from '#views/site/cards';
import type { FeeContext } from '#words/fee-words';
import { html, type Html } from '#words/html';
import { footnotesHtml, quiet, type WechatDress } from './wechat-text.ts';
import { COLOURS } from '#styles/colours';
import { feeArticle } from './wechat-fee.ts';
import { guideArticle } from './wechat-guide.ts';
import { infographicArticle } from './wechat-infographic.ts';
import { interpretationArticle } from './wechat-interpretation.ts';
import { lawHtml } from './wechat-law.ts';
import { picture, type ArticleText } from './wechat-parts.ts';
import { policyArticle } from './wechat-policy.ts';
import { pick } from '#words/words';

/** What WeChat allows a draft at most, characters; longer ones are refused (draft/add, errcode 45002 to 45004). */
export const WECHAT_LIMITS = { title: 32, author: 16, digest: 128, contentCharacters: 20_000 } as const;

/** An article for an official account: what `draft/add` takes, with the pictures by the files that stand for them. */
export interface WechatArticle {
  /** The page that it is made of, with its language: /ja/interpretations/sme-payment/. */
  page: string;
  locale: Locale;
  /** The content file of its words, named where they are too long. */
  file: string;
  title: string;
  author: string;
  digest: string;
  /** In WeChat's HTML subset; pictures are named as `pictureFile` names them. */
  content: string;
  /** 阅读原文. */
  sourceUrl: string;
  /** The pictures within the content. */
  pictures: CardName[];
  /** The same as long as the text says the same: it changes with a major change or a new translation. */
  edition: string;
}

/** The kinds of pages that become articles. */
export function isArticle({ names }: CardOrder): boolean {
  return names.includes('cover');
}

/**
 * A page as an article. It is frozen when it is sent, so it says the day that its validity and charges are for.
 * @param order the pictures of a page for which `isArticle` holds
 * @param day the day that the article speaks of
 */
export function wechatArticle(library: Library, order: CardOrder, fees: FeeContext, day: Day): WechatArticle {
  const { locale } = order;
  const card = order.view();
  const title = titleOf(order, card);
  const whole = written(library, order, card, fees, day, false);
  const isTooLong = whole.content.length >= WECHAT_LIMITS.contentCharacters;
  const { text, content } = isTooLong ? written(library, order, card, fees, day, true) : whole;
  return {
    page: localePath(locale, AT.page(order.kind, order.slug)),
    locale,
    file: card.file,
    title,
    author: authorOf(library, locale),
    digest: shortened(text.digest, WECHAT_LIMITS.digest),
    content,
    sourceUrl: card.url,
    pictures: [...text.pictures, 'poster'],
    edition: [text.majorChanges, text.translatedFrom].filter((part) => part !== null).join('-'),
  };
}

/** @param isBrief leaves out what the page tells and the article has no room for, and says so */
function written(
  library: Library,
  order: CardOrder,
  card: CardView,
  fees: FeeContext,
  day: Day,
  isBrief: boolean,
): { text: ArticleText; content: string } {
  const { locale } = order;
  const dress: WechatDress = { locale, origin: library.site.domain, footnotes: [] };
  const text = textOf(library, order, card, fees, day, dress, isBrief);
  const law = lawHtml(library, order.kind, order.slug, day, dress);
  const t = translator(locale);
  // No address can be touched in an article: they are the first to go.
  const footnotes = isBrief ? dress.footnotes.map((note) => ({ ...note, href: null })) : dress.footnotes;
  const content = html`<section
    style="font-size:16px;line-height:1.75;color:${COLOURS.ink};word-break:break-word;text-align:${writingOf(locale) === 'latin' ? 'left' : 'justify'}"
  >
    ${library.site.demonstration ? notice(t('site.demonstration')) : null} ${law.open} ${text.html}
    ${footnotesHtml(t('wechat.footnotes'), { ...dress, footnotes })} ${closing(card, law.line, day)}
  </section>`;
  return { text, content: content.html };
}

function textOf(
  library: Library,
  order: CardOrder,
  card: CardView,
  fees: FeeContext,
  day: Day,
  dress: WechatDress,
  isBrief: boolean,
): ArticleText {
  const { kind, slug } = order;
  const showsTitle = titleOf(order, card) !== card.title;
  if (kind === 'policies')
    return policyArticle(library, known(library, 'policies', slug), card, day, dress, showsTitle);
  if (kind === 'infographics')
    return infographicArticle(library, known(library, 'infographics', slug), day, dress, showsTitle);
  if (kind === 'guides')
    return guideArticle(library, known(library, 'guides', slug), fees, day, dress, { showsTitle, isBrief });
  if (kind === 'fees') return feeArticle(library, known(library, 'fees', slug), fees, day, dress, showsTitle);
  return interpretationArticle(
    library,
    known(library, 'interpretations', slug),
    fees,
    day,
    dress,
    showsTitle,
  );
}

/** Kinds whose editors write no short title: their name is cut where it is too long, and stands whole in the text. */
const WITHOUT_SHORT_TITLE: ReadonlySet<CardOrder['kind']> = new Set(['guides', 'fees']);

/** The title where it fits, else the short title; where neither fits the checker says what to write. */
function titleOf({ kind }: CardOrder, { title, shortTitle }: CardView): string {
  if (title.length <= WECHAT_LIMITS.title) return title;
  return WITHOUT_SHORT_TITLE.has(kind) ? shortened(title, WECHAT_LIMITS.title) : (shortTitle ?? title);
}

/** The name of the portal in the language of the article, in Chinese where only that is short enough. */
function authorOf({ site }: Library, locale: Locale): string {
  const name = pick(site.name, locale).text;
  return name.length <= WECHAT_LIMITS.author ? name : site.name['zh-CN'];
}

const SENTENCE_END = /[。！？]|[.!?](?=\s|$)/gu;

/** A text cut at the end of its last sentence that fits, else within it, which the mark … then says. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const ends = [...text.slice(0, most).matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  if (end >= most / 3) return text.slice(0, end);
  const cut = text.slice(0, most - 1);
  return `${/\s/.test(cut) ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

function notice(words: string): Html {
  return html`<p
    style="margin:0 0 20px;padding:8px 12px;background:${COLOURS.goldPale};font-size:13px;line-height:1.6;color:${COLOURS.sub};text-align:left"
  >
    ${words}
  </p>`;
}

/** The poster, whose code opens the page, how current its law is, and where the article comes from. */
function closing(card: CardView, law: Html | null, day: Day): Html {
  const t = translator(card.locale);
  const alt = t('share.alt', { title: card.title });
  return html`<section style="margin:40px 0 0;padding:24px 0 0;border-top:1px solid ${COLOURS.line}">
    ${picture('poster', alt)}
    <p style="margin:0 0 14px;text-align:center;font-size:15px">
      <strong>${card.scan.title}</strong><br />${card.scan.line}
    </p>
    ${law} ${quiet(t('wechat.asOf', { day: formatDay(card.locale, day) }))}
    ${card.scan.note === null ? null : quiet(card.scan.note)}
    <p style="margin:0;font-size:14px;line-height:1.6;color:${COLOURS.sub};text-align:left">
      ${t('wechat.readMore')}<br />${card.url}
    </p>
  </section>`;
}
