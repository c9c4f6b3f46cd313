import type { Row } from '../inspect.ts';
import { KIND_NAMES } from '../../site/kind-names.ts';
import { byId, make } from './dom.ts';

/** Everything in the content folder, by kind, with its state and how many faults it has. */
export function showList(rows: readonly Row[], open: (row: Row) => void): void {
  const words = byId<HTMLInputElement>('filter').value.trim().toLowerCase();
  const state = byId<HTMLSelectElement>('states').value;
  const shown = rows.filter(
    ({ file, title, mark, faults }) =>
      (words === '' || `${title} ${file}`.toLowerCase().includes(words)) &&
      (state === '' || (state === 'faults' ? faults > 0 : mark.startsWith(state))),
  );
  const groups = Object.entries(KIND_NAMES).map(([kind, name]) => {
    const own = shown.filter((row) => row.kind === kind);
    if (own.length === 0) return '';
    const texts = [...new Set(own.map(({ slug }) => slug))]
      .map((slug) => own.filter((row) => row.slug === slug))
      .sort(byTitle);
    const isOpen = words !== '' || state !== '' || own.some(({ file }) => file === location.hash.slice(1));
    return make(
      'details',
      { open: isOpen },
      make('summary', {}, name, make('span', { class: 'count' }, String(texts.length))),
      make('ul', {}, ...texts.map((text) => make('li', {}, ...text.map((row) => link(row, open))))),
    );
  });
  byId('list').replaceChildren(...(shown.length === 0 ? [make('p', {}, '没有这样的内容。')] : groups));
}

function byTitle([a]: Row[], [b]: Row[]): number {
  return (a?.title ?? '').localeCompare(b?.title ?? '', 'zh-CN');
}

/** A text by its title; its translations stand behind it, by their language. */
function link(row: Row, open: (row: Row) => void): HTMLElement {
  const { title, file, locale, mark, faults } = row;
  const button = make(
    'button',
    {
      class: locale === 'zh-CN' ? 'row' : 'row translation',
      title: `${title} ${file}`,
      onclick: () => open(row),
    },
    locale === 'zh-CN' ? make('span', {}, title) : make('span', { class: 'chip' }, locale),
    ...(mark ? [make('span', { class: 'chip state' }, mark)] : []),
    ...(faults > 0 ? [make('span', { class: 'chip bad' }, `${faults} 处错`)] : []),
  );
  if (location.hash.slice(1) === file) button.setAttribute('aria-current', 'true');
  return button;
}
