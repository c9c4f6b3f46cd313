import type { Row } from '../inspect.ts';
import { byId, make } from './dom.ts';

const KINDS: Readonly<Record<string, string>> = {
  policies: '政策文件',
  guides: '办事指南',
  interpretations: '政策解读',
  infographics: '一图读懂',
  fees: '收费项目',
  journeys: '一件事',
  indicators: '指标',
  lists: '官方清单',
  laws: '法规台账',
  site: '城市',
};

/** Everything in the content folder, by kind, with its state and how many faults it has. */
export function showList(rows: readonly Row[], open: (row: Row) => void): void {
  const words = byId<HTMLInputElement>('filter').value.trim().toLowerCase();
  const state = byId<HTMLSelectElement>('states').value;
  const shown = rows.filter(
    ({ file, title, mark, faults }) =>
      (words === '' || `${title} ${file}`.toLowerCase().includes(words)) &&
      (state === '' || (state === 'faults' ? faults > 0 : mark.startsWith(state))),
  );
  const groups = Object.entries(KINDS).map(([kind, name]) => {
    const own = shown.filter((row) => row.kind === kind);
    if (own.length === 0) return '';
    const isOpen = words !== '' || state !== '' || own.some(({ file }) => file === location.hash.slice(1));
    return make(
      'details',
      { open: isOpen },
      make('summary', {}, name, make('span', { class: 'count' }, String(own.length))),
      make('ul', {}, ...own.map((row) => make('li', {}, link(row, open)))),
    );
  });
  byId('list').replaceChildren(...(shown.length === 0 ? [make('p', {}, '没有这样的内容。')] : groups));
}

function link(row: Row, open: (row: Row) => void): HTMLElement {
  const { title, file, locale, mark, faults } = row;
  const button = make(
    'button',
    { class: 'row', title: file, onclick: () => open(row) },
    make('span', {}, title),
    ...(locale === 'zh-CN' ? [] : [make('span', { class: 'chip' }, locale)]),
    ...(mark ? [make('span', { class: 'chip state' }, mark)] : []),
    ...(faults > 0 ? [make('span', { class: 'chip bad' }, `${faults} 处错`)] : []),
  );
  if (location.hash.slice(1) === file) button.setAttribute('aria-current', 'true');
  return button;
}
