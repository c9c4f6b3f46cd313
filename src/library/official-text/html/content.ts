import { descendantsOf, isElement, textIn, type MarkupElement, type MarkupNode } from '../markup.ts';

/** Where the systems that governments use put the article: the State Council's, TRS, 大汉, 开普 and others. */
const ARTICLE =
  /^(?:UCAP-CONTENT|zoom|Zoom|TRS_Editor|TRS_UEDITOR|pages_content|article-content|article_content|articleContent|article_con|art_con|artcontent|arti_content|info_content|news_content|newsContent|content_text|detail-content|detail_content|view|view_content|vsb_content|conTxt|con_text|text_content|xxgk_content|gk_content|wzcon|MyContent|printContent)$/;

/** The element that holds the article of a page; null for a page without text. */
export function contentOf(nodes: readonly MarkupNode[]): MarkupElement | null {
  const all = elementsIn(nodes);
  const named = all.filter((element) => namesOf(element).some((name) => ARTICLE.test(name)));
  const best = (candidates: readonly MarkupElement[]) =>
    [...candidates].sort((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
  const known = best(named);
  const body = descendantsOf(nodes, 'body')[0] ?? null;
  if (known && weightOf(known) >= 20) return known;
  const article = best(descendantsOf(nodes, 'article'));
  if (article && weightOf(article) > 60) return article;
  const whole = body ?? all[0] ?? null;
  const usual = best(all.filter((element) => namesOf(element).some((name) => USUAL.test(name))));
  if (usual && whole && descendantsOf([usual], 'p').length >= 3 && weightOf(usual) >= weightOf(whole) * 0.4)
    return densest(usual);
  return densest(whole);
}

/** What anybody calls the element of a page that holds its text; it may hold more, so it must be most of the page. */
const USUAL = /^(?:content|con|main-content|main_content|text|txt|nr|neirong|article|artical)$/i;

function namesOf(element: MarkupElement): string[] {
  const { id = '', class: classes = '' } = element.attribs;
  return [id, ...classes.split(/\s+/)];
}

/** How much running text an element holds: words in links are navigation. */
function weightOf(element: MarkupElement): number {
  const links = descendantsOf([element], 'a').reduce((sum, link) => sum + wordsIn(link), 0);
  return wordsIn(element) - 2 * links;
}

function wordsIn(element: MarkupElement): number {
  const scripts = [...descendantsOf([element], 'script'), ...descendantsOf([element], 'style')];
  return (
    textIn(element.children).replace(/\s/g, '').length -
    scripts.reduce((sum, each) => sum + textIn(each.children).replace(/\s/g, '').length, 0)
  );
}

/** Down from the body as long as one child holds nearly all of the text. */
function densest(element: MarkupElement | null): MarkupElement | null {
  if (!element || wordsIn(element) === 0) return null;
  const inner = element.children
    .filter(isElement)
    .filter(({ name }) => /^(?:div|section|main|article|table|tbody|tr|td|center|form)$/.test(name));
  const heaviest = [...inner].sort((a, b) => weightOf(b) - weightOf(a))[0];
  return heaviest && weightOf(heaviest) >= weightOf(element) * 0.85 ? densest(heaviest) : element;
}

function elementsIn(nodes: readonly MarkupNode[]): MarkupElement[] {
  return nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(node.children)]);
}

const TITLE_NAMES =
  /^(?:title|article-title|article_title|arti_title|ArticleTitle|con_title|news_title|xl_title|tit|bt|h_title|detail-title)$/i;

/** The title of the article where the page puts it outside of its text. */
export function titleOf(nodes: readonly MarkupNode[], content: MarkupElement): string | null {
  const text = (element: MarkupElement | undefined) =>
    element && textIn(element.children).replace(/\s+/g, '').trim();
  const outside = elementsIn(nodes).filter((element) => element !== content);
  const heading = descendantsOf(nodes, 'h1').filter((each) => isTitle(text(each)));
  const named = outside.filter(
    (element) => namesOf(element).some((name) => TITLE_NAMES.test(name)) && isTitle(text(element)),
  );
  const meta = descendantsOf(nodes, 'meta').find(({ attribs }) =>
    /^ArticleTitle$/i.test(attribs['name'] ?? ''),
  );
  const said = meta?.attribs['content']?.trim();
  return said || text(heading[0]) || text(named[0]) || null;
}

function isTitle(text: string | undefined): boolean {
  return text !== undefined && text.length >= 4 && text.length <= 150;
}
