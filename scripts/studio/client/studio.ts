import type { Inspection, References, Row } from '../inspect.ts';
import { ask, hand, tableOfCharges, tell } from './api.ts';
import { showCommand, showHandbook } from './beside.ts';
import { asked, busily, byId, make, say, told, tried } from './dom.ts';
import { showList } from './list.ts';
import { Sheet } from './sheet.ts';

let rows: readonly Row[] = [];
let sheet: Sheet | null = null;
/** The file that is on the desk, or on its way there. */
let onDesk = '';

await tried(start);

async function start(): Promise<void> {
  const who = byId<HTMLInputElement>('who');
  who.value = localStorage.getItem('who') ?? '';
  who.addEventListener('change', () => localStorage.setItem('who', who.value));
  byId('filter').addEventListener('input', list);
  byId('states').addEventListener('change', list);
  byId('show-handbook').addEventListener('click', () => void tried(showHandbook));
  byId('table').addEventListener('click', () => void busily('正在导出……', takeTable));
  byId('new').addEventListener('click', () => void tried(create));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-run]'))
    button.addEventListener(
      'click',
      () => void tried(() => command(button.dataset['run']!, button.textContent!)),
    );
  listenForFiles();
  window.addEventListener('beforeunload', (event) => {
    if (sheet?.isChanged) event.preventDefault();
  });
  await refresh();
  await openNamed();
  window.addEventListener('hashchange', () => void tried(openNamed));
  await offerIds();
}

/** Opens the file that the address names, unless it is the one on the desk. */
async function openNamed(): Promise<void> {
  const row = rows.find(({ file }) => file === location.hash.slice(1));
  if (row && row.file !== onDesk) await open(row);
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
  onDesk = row.file;
  location.hash = row.file;
  sheet = await Sheet.open(row, async () => {
    await refresh();
    return rows.find(({ file }) => file === row.file);
  });
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
  byId<HTMLInputElement>('filter').value = '';
  await refresh();
  await open({
    file,
    kind: '',
    slug: '',
    title: `新的${String(given.get('kind'))}`,
    locale: 'zh-CN',
    mark: '草稿',
    page: null,
    faults: 0,
  });
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

const ASKS: Readonly<Record<string, string>> = {
  release:
    '封存以后，这一版收费目录连同今天的日子谁也改不了，读者可以验它。收费项目都核对过了吗？密钥只用这一次，不存下来；还没有密钥的，照手册“收费目录的表格和封存”一节做一把。',
  build: '把现在的内容生成网站，要几分钟。草稿和没到日子的不会出现。',
};

/** What concerns the whole city is begun only when somebody meant it. */
async function command(name: string, words: string): Promise<void> {
  const question = ASKS[name];
  const key = make('input', { type: 'file', name: 'key', accept: '.pem' });
  const further = name === 'release' ? [make('label', {}, '密钥文件（.pem）', key)] : [];
  if (question !== undefined && !(await asked(words, make('p', {}, question), ...further))) return;
  const [secret] = key.files ?? [];
  await busily(`${words}……`, async () => showCommand(name, words, (await secret?.text()) ?? ''));
}

/** The charges come as a table to change and to drop here again. */
async function takeTable(): Promise<void> {
  const link = make('a', { href: URL.createObjectURL(await tableOfCharges()), download: '收费目录.xlsx' });
  link.click();
  URL.revokeObjectURL(link.href);
  say('导出好了，在浏览器的下载文件夹里：改好再拖回来');
}

interface Taken {
  said: string;
  files: string[];
  isReadable: boolean;
}

/** A document is read and shown first; it lies on the desk when the editor says so. */
async function take(file: File): Promise<void> {
  const isSheet = /\.(xlsx|csv)$/i.test(file.name);
  const words = isSheet
    ? '财政局公布的清单写编号；改过的收费目录不写，有一处不对就一格也不写入'
    : '编号（小写英文字母、数字、连字符；定了不改）';
  const slug = slugField();
  slug.required = !isSheet;
  if (!isSheet) slug.value = proposed(file.name);
  const given = await asked(`导入 ${file.name}`, make('label', {}, words, slug));
  if (!given) return;
  const query = {
    name: file.name,
    slug: String(given.get('slug')),
    who: byId<HTMLInputElement>('who').value,
  };
  const read = (more: object = {}) => hand<Taken>({ ...query, ...more }, file);
  await busily('正在读文件……', async () => {
    let taken = await read();
    if (!taken.isReadable || (isSheet && taken.files.length === 0 && !query.slug))
      return told('没有读成，什么都没有写入', make('pre', {}, taken.said));
    if (taken.files.length === 0) {
      if (!(await asked('读出来的是这样，放进编辑台吗？', make('pre', {}, taken.said)))) return;
      taken = await read({ yes: '1' });
    }
    if (taken.files.length === 0) return told('没有写入', make('pre', {}, taken.said));
    await refresh();
    const row = rows.find((each) => each.file === taken.files[0]);
    if (isSheet) return told('导入好了', make('pre', {}, taken.said));
    if (row) await open(row);
    say('导入好了，是草稿：核对以后定稿');
  });
}

/** An id from the figures in a file's name, for the editor to change: 聊政发〔2026〕3号 is doc-2026-3. */
function proposed(name: string): string {
  const figures = name.match(/\d+/g) ?? [new Date().toISOString().slice(0, 10)];
  return ['doc', ...figures].join('-');
}
