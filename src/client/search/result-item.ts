import { markedText, passagesOf, type Passage } from '#domain/search/excerpt';
import type { Found } from '#domain/search/scores';
import { formatDay } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import type { SearchWords } from '#views/search/search-view';
import { markedNodes, node } from './build-node.ts';
import type { SearchBundle } from './bundle.ts';

const SECTIONS = 3;

/** One result without its excerpt: title, kind, state, day. */
export function resultItem(
  bundle: SearchBundle,
  { row: index, terms }: Found,
  words: SearchWords,
): HTMLLIElement {
  const row = bundle.rows[index]!;
  const state = row.state === null || row.state === 'listed' ? null : bundle.labels.state[row.state]!;
  return node(
    'li',
    { 'data-search-result': '', 'data-kind': row.kind },
    node(
      'a',
      { href: row.path, lang: row.lang, class: 'result-title' },
      ...markedNodes(markedText(row.title, terms)),
    ),
    node(
      'p',
      { class: 'row-facts' },
      node('span', { class: 'kind' }, words.kinds[row.kind]),
      state && node('span', { class: `state state-${row.state}` }, state),
      row.day && node('time', { datetime: row.day }, formatDay(bundle.locale as Locale, row.day)),
    ),
  );
}

/** Adds to a result where its page says what was searched: an excerpt, and the sections with more of it. */
export async function addPassages(
  item: HTMLLIElement,
  bundle: SearchBundle,
  { row: index, terms }: Found,
  words: SearchWords,
): Promise<void> {
  const row = bundle.rows[index]!;
  const { content, anchors } = await bundle.text(index);
  const passages = passagesOf(content, anchors, terms, SECTIONS + 1);
  const [first] = passages;
  if (first) item.append(node('p', { class: 'excerpt' }, ...markedNodes(first.pieces)));
  const sections = passages
    .filter(({ anchor, heading }) => anchor !== null && heading !== row.title)
    .slice(0, SECTIONS);
  if (sections.length > 0)
    item.append(
      node(
        'ul',
        { class: 'plain result-sections', 'aria-label': words.sections },
        ...sections.map((each) => section(row.path, each, terms)),
      ),
    );
}

function section(path: string, { anchor, heading }: Passage, terms: readonly string[]): HTMLLIElement {
  return node(
    'li',
    {},
    node(
      'a',
      { href: `${path}#${encodeURIComponent(anchor!)}` },
      ...markedNodes(markedText(heading!, terms)),
    ),
  );
}
