import type { Inspection, References, Row } from '../inspect.ts';
import { ask, hand, tell } from './api.ts';
import { showCommand, showHandbook } from './beside.ts';
import { asked, byId, make, say, tried } from './dom.ts';
import { showList } from './list.ts';
import { Sheet } from './sheet.ts';

let rows: readonly Row[] = [];
let sheet: Sheet | null = null;

await tried(start);

async function start(): Promise<void> {
  const who = byId<HTMLInputElement>('who');
  who.value = localStorage.getItem('who') ?? '';
  who.addEventListener('change', () => localStorage.setItem('who', who.value));
  byId('filter').addEventListener('input', list);
  byId('states').addEventListener('change', list);
  byId('show-handbook').addEventListener('click', () => void tried(showHandbook));
  byId('new').addEventListener('click', () => void tried(create));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-run]'))
    button.addEventListener(
      'click',
      () => void tried(() => showCommand(button.dataset['run']!, button.textContent!)),
    );
  listenForFiles();
  window.addEventListener('beforeunload', (event) => {
    if (sheet?.isChanged) event.preventDefault();
  });
  await refresh();
  const row = rows.find(({ file }) => file === location.hash.slice(1));
  if (row) await open(row);
  await offerIds();
}

function list(): void {
  showList(rows, (row) => void tried(() => open(row)));
}

async function refresh(): Promise<void> {
  ({ rows } = await ask<Inspection>('list'));
  list();
}

/** The ids that fields can refer to, offered as one types. */
async function offerIds(): Promise<void> {
  const references = (await ask<References | null>('references')) ?? {};
  const lists = Object.entries(references).map(([kind, ids]) =>
    make(
      'datalist',
      { id: `ids-${kind}` },
      ...ids.map(({ id, name }) => make('option', { value: id }, name)),
    ),
  );
  byId('ids').replaceChildren(...lists);
}

async function open(row: Row): Promise<void> {
  if (sheet?.isChanged && !(await asked('还没有存', make('p', {}, '您改的还没有存。不存就换一个文件吗？'))))
    return;
  location.hash = row.file;
  sheet = await Sheet.open(row, () => void tried(refresh));
  list();
}

const MADE: Readonly<Record<string, (slug: string) => string>> = {
  政策文件: (slug) => `policies/${slug}.mdx`,
  办事指南: (slug) => `guides/${slug}/zh-CN.mdx`,
  政策解读: (slug) => `interpretations/${slug}/zh-CN.mdx`,
  一图读懂: (slug) => `infographics/${slug}/zh-CN.mdx`,
  收费项目: (slug) => `fees/${slug}.mdx`,
};

async function create(): Promise<void> {
  const kinds = Object.keys(MADE).map((kind) => make('option', {}, kind));
  const given = await asked(
    '新建',
    make('label', {}, '写什么', make('select', { name: 'kind' }, ...kinds)),
    make('label', {}, '编号（小写英文字母、数字、连字符；定了不改）', slugField()),
  );
  if (!given) return;
  const { file } = await tell<{ file: string }>('new', {
    file: MADE[String(given.get('kind'))]!(String(given.get('slug'))),
  });
  await open({ file, kind: '', title: file, locale: 'zh-CN', mark: '草稿', page: null, faults: 0 });
}

function slugField(): HTMLInputElement {
  return make('input', {
    name: 'slug',
    required: true,
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
    placeholder: 'lc-2021-2',
  });
}

function listenForFiles(): void {
  const drop = byId('drop');
  const pick = byId<HTMLInputElement>('pick');
  pick.addEventListener('change', () => {
    const [file] = pick.files ?? [];
    if (file) void tried(() => take(file));
    pick.value = '';
  });
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  window.addEventListener('dragleave', () => drop.classList.remove('over'));
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void tried(() => take(file));
  });
}

/** A document is read and shown first; it is written when the editor says so. */
async function take(file: File): Promise<void> {
  const isSheet = /\.(xlsx|csv)$/i.test(file.name);
  const words = isSheet ? '财政局公布的清单写编号，改过的收费目录不写' : '编号（小写英文字母、数字、连字符）';
  const slug = slugField();
  slug.required = !isSheet;
  const given = await asked(`导入 ${file.name}`, make('label', {}, words, slug));
  if (!given) return;
  const query = {
    name: file.name,
    slug: String(given.get('slug')),
    who: byId<HTMLInputElement>('who').value,
  };
  say('正在读文件……');
  let { said, files } = await hand<{ said: string; files: string[] }>(query, file);
  if (files.length === 0) {
    const seen = await asked('读出来的是这样，写入吗？', make('pre', {}, said));
    if (!seen) return;
    ({ said, files } = await hand<{ said: string; files: string[] }>({ ...query, yes: '1' }, file));
  }
  if (files.length === 0) {
    await asked('没有写入', make('pre', {}, said));
    return;
  }
  await refresh();
  const row = rows.find((each) => each.file === files[0]);
  if (row && !isSheet) await open(row);
  say('导入好了，是草稿：核对以后定稿');
}
