import type { Row } from '../inspect.ts';
import { ask, pictureOf, tell } from './api.ts';
import { byId, make, say, tried } from './dom.ts';

const PICTURES: readonly [name: string, label: string][] = [
  ['og', '分享卡片'],
  ['poster', '海报'],
  ['cover', '封面'],
  ['long', '长图'],
];

/** What becomes an article of a WeChat account. */
const ARTICLES: readonly string[] = ['policies', 'interpretations', 'infographics', 'guides', 'fees'];

/** Shows a page as readers would see it, with its pictures and its article, beside the desk. */
export function showBeside(row: Row, textOf: () => string): void {
  const stage = make('div', { class: 'stage' }, make('p', {}, '正在打开预览，第一次要十几秒……'));
  const { page } = row;
  if (page === null) return say('有错还看不了页面：先改好', true);
  const pictures = PICTURES.map(([name, label]) =>
    make('button', { onclick: () => void tried(() => showPicture(stage, row, page, name, textOf())) }, label),
  );
  const article = make(
    'button',
    { onclick: () => void tried(() => exportArticle(stage, page)) },
    '公众号文章',
  );
  open(
    make('button', { onclick: () => void tried(() => showPage(stage, page)) }, '页面'),
    ...pictures,
    ...(ARTICLES.includes(row.kind) ? [article] : []),
  );
  byId('beside').append(stage);
  void tried(() => showPage(stage, page));
}

/** The handbook beside the desk. */
export async function showHandbook(): Promise<void> {
  const { text } = await ask<{ text: string }>('handbook');
  open();
  const book = make('article', { class: 'stage book' });
  book.innerHTML = text;
  byId('beside').append(book);
}

function open(...buttons: HTMLElement[]): void {
  const beside = byId('beside');
  const close = make('button', { class: 'close', onclick: () => (beside.hidden = true) }, '关上');
  beside.replaceChildren(make('p', { class: 'actions' }, ...buttons, close));
  beside.hidden = false;
}

async function showPage(stage: HTMLElement, page: string): Promise<void> {
  const { url } = await ask<{ url: string }>('preview');
  stage.replaceChildren(make('iframe', { src: url + page, title: '页面预览' }));
}

async function showPicture(
  stage: HTMLElement,
  row: Row,
  page: string,
  name: string,
  text: string,
): Promise<void> {
  stage.replaceChildren(make('p', {}, '正在画……'));
  const picture = await pictureOf({ page, name, file: row.file, text });
  stage.replaceChildren(make('img', { src: URL.createObjectURL(picture), alt: `${row.title}的图片` }));
}

async function exportArticle(stage: HTMLElement, page: string): Promise<void> {
  stage.replaceChildren(make('p', {}, '正在做文章……'));
  await showOutcome(stage, 'wechat', page);
}

/** Runs a command and shows what it said. */
export async function showOutcome(stage: HTMLElement, command: string, page = '', key = ''): Promise<void> {
  const { ok, said } = await tell<{ ok: boolean; said: string }>('run', { command, page, key });
  stage.replaceChildren(
    make('p', { class: ok ? 'faults good' : 'faults' }, ok ? '做好了。' : '没有做成：'),
    make('pre', {}, said),
  );
}

/** A command over the whole city, beside the desk. */
export async function showCommand(command: string, name: string, key = ''): Promise<void> {
  const stage = make('div', { class: 'stage' }, make('p', {}, `${name}……要几分钟的，可以接着改别的。`));
  open();
  byId('beside').append(stage);
  await showOutcome(stage, command, '', key);
}
