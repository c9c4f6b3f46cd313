import type { Day } from '#domain/calendar';
import type { Row } from '../inspect.ts';
import { ask, tell } from './api.ts';
import { asked, busily, byId, make, say, tried } from './dom.ts';
import { faultWords, FieldForm, type Fault } from './form.ts';
import { showBeside } from './beside.ts';
import { periodsFrom, type Period } from './rates.ts';

interface Opened {
  file: string;
  kind: string;
  slug: string;
  hasBody: boolean;
  isStated: boolean;
  text: string;
  data: unknown;
  body: string;
  seen: string;
  isWaiting: boolean;
  /** Its state in a word; empty where readers are shown it. */
  mark: string;
  form: unknown;
}

interface Checked {
  text: string;
  issues: Fault[];
  /** What it makes wrong in other files. */
  elsewhere: (Fault & { file: string })[];
  data: unknown;
  body: string;
}

/** The fields are looked at while one types, the whole city when one pauses. */
const GLANCE_AFTER_MS = 250;
const CHECK_AFTER_MS = 900;
/** Forms of the city's largest files would take a browser minutes: those are written as text. */
const LARGEST_FORM = 60_000;
const ACTIONS = ['存一稿', '送审', '定稿', '退回', '撤回'] as const;
const TAGS: Readonly<Record<string, readonly [label: string, text: string][]>> = {
  policies: [
    ['主送机关', '<Addressee>各县（市、区）人民政府：</Addressee>\n'],
    ['落款', '<Signature>\n\n机关名称\n\n2026年1月1日\n\n</Signature>\n'],
    ['一级标题', '## 一、'],
    ['二级标题', '### （一）'],
  ],
  interpretations: [
    ['一节', '<Section id="new-section">\n\n## 标题\n\n正文\n\n</Section>\n'],
    ['有出处的话', '<Claim source="" clause="">这句话</Claim>'],
    ['收费标准', '<Fee id="" />'],
  ],
  infographics: [
    ['一节', '<Section id="new-section">\n\n## 标题\n\n</Section>\n'],
    ['大数字', '<Figures>\n  <Figure fee="" />\n</Figures>\n'],
    ['步骤', '<Steps>\n  <Step title="先查">在本站查一查。</Step>\n</Steps>\n'],
    ['要点', '<Points>\n  <Point title="要点">说明</Point>\n</Points>\n'],
    ['收费标准', '<Fee id="" />'],
    ['热线', '<Channel id="12345" />'],
  ],
};
const ALWAYS: readonly [string, string][] = [
  ['加粗', '**文字**'],
  ['链接', '[文字](/fees/)'],
  ['表格', '| 项目 | 说明 |\n| --- | --- |\n|  |  |\n'],
];

/** One file on the desk: its form, its body, its text as it is written, and what was kept of it. */
export class Sheet {
  readonly #opened: Opened;
  #row: Row;
  readonly #saved: () => Promise<Row | undefined>;
  readonly #fields = make('div', { class: 'fields' });
  readonly #note = make('p', { class: 'note' }, '这一稿还有错，没有放进网站；改好再存就放进去。');
  readonly #body = make('textarea', { class: 'body', spellcheck: 'false', 'aria-label': '正文' });
  readonly #raw = make('textarea', { class: 'body', spellcheck: 'false', 'aria-label': '原样文字' });
  readonly #faults = make('div', { class: 'faults good', role: 'status' }, make('p', {}, '正在检查……'));
  readonly #history = make('div', { class: 'history' });
  readonly #tabBar = make('div', { role: 'tablist', class: 'tabs' });
  readonly #title = make('span');
  readonly #mark = make('span', { class: 'chip state' });
  /** The text that form and body change; it moves on with each save. */
  #base = '';
  #form: FieldForm | null = null;
  #text: string;
  #seen: string;
  #isRaw = false;
  #isChanged = false;
  #timer = 0;
  #glance = 0;
  /** Counts what was typed: an answer about an older text says nothing any more. */
  #round = 0;

  private constructor(opened: Opened, row: Row, saved: () => Promise<Row | undefined>) {
    this.#opened = opened;
    this.#row = row;
    this.#saved = saved;
    this.#text = opened.text;
    this.#seen = opened.seen;
    this.#raw.value = opened.text;
    this.#body.addEventListener('input', () => this.#touched());
    this.#raw.addEventListener('input', () => this.#touched());
    this.#show();
  }

  /** Opens a file, with everything that the desk knows of it. */
  static async open(row: Row, saved: () => Promise<Row | undefined>): Promise<Sheet> {
    const sheet = new Sheet(await ask<Opened>('file', { file: row.file }), row, saved);
    await sheet.#lay(sheet.#opened);
    void tried(() => sheet.#check());
    return sheet;
  }

  /** Lays a text on the desk, as form and as body. */
  async #lay({ text, data, body }: Pick<Checked, 'text' | 'data' | 'body'>): Promise<void> {
    const { form, hasBody } = this.#opened;
    this.#base = text;
    this.#body.value = body;
    this.#form?.destroy();
    this.#form =
      text.length > LARGEST_FORM && !hasBody
        ? null
        : new FieldForm(this.#fields, form, data, () => this.#touched());
    await this.#form?.ready;
  }

  /** True while there is something that was not kept. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  #show(): void {
    const { file, isStated, hasBody, isWaiting, text, mark } = this.#opened;
    this.#note.hidden = !isWaiting;
    this.#mark.textContent = mark;
    this.#title.textContent = this.#row.title;
    const actions = isStated ? ACTIONS : ACTIONS.slice(0, 1);
    const buttons = actions.map((what) =>
      make(
        'button',
        {
          class: what === '存一稿' ? 'main' : '',
          onclick: () => void busily(`${what}……`, () => this.#save(what)),
        },
        what,
      ),
    );
    const look = make('button', { onclick: () => void tried(() => this.look()) }, '看页面');
    const tabs: [string, HTMLElement][] = [
      ...(hasBody || text.length <= LARGEST_FORM ? [['表单', this.#fields] as [string, HTMLElement]] : []),
      ...(hasBody ? [['正文', make('div', {}, this.#tags(), this.#body)] as [string, HTMLElement]] : []),
      ['原样文字', this.#raw],
      ['以前的稿', this.#history],
    ];
    byId('desk').scrollTop = 0;
    byId('desk').replaceChildren(
      make('h2', {}, this.#title, ' ', this.#mark, make('small', {}, file)),
      make(
        'p',
        { class: 'actions' },
        ...buttons,
        ...this.#ofCharges(),
        ...(this.#row.page || hasBody ? [look] : []),
      ),
      this.#note,
      this.#faults,
      ...this.#tabs(tabs),
    );
  }

  /** The commonest change of a charge is a new rate from some day on; by hand it takes a dozen fields. */
  #ofCharges(): HTMLElement[] {
    const { kind, data } = this.#opened;
    if (kind !== 'fees' || (data as { periods?: unknown }).periods === undefined) return [];
    return [make('button', { onclick: () => void tried(() => this.#changeRate()) }, '改标准…')];
  }

  async #changeRate(): Promise<void> {
    if (this.#isRaw) await this.#turnToForm();
    const day = make('input', { type: 'date', name: 'day', required: true });
    const given = await asked(
      '改标准',
      make('label', {}, '新标准从哪一天起', day),
      make('p', {}, '现在的标准到前一天为止，另起一段，照原样抄一份：改金额和依据就行。'),
    );
    if (!given) return;
    const { periods = [] } = this.#form?.value as { periods?: Period[] };
    const changed = periodsFrom(periods, String(given.get('day')) as Day);
    if (!changed) return say('这一天不晚于现在这一段的开头：请直接改这一段', true);
    this.#choose('表单');
    this.#form?.set('periods', changed, `periods[${changed.length - 1}].rates[0].amount`);
    this.#touched();
  }

  #choose(name: string): void {
    for (const tab of this.#tabBar.children)
      if (tab instanceof HTMLElement && tab.textContent === name) tab.click();
  }

  #tabs(tabs: readonly [string, HTMLElement][]): HTMLElement[] {
    const choose = (chosen: string) => {
      for (const [name, panel] of tabs) panel.hidden = name !== chosen;
      for (const button of bar.children)
        button.setAttribute('aria-selected', String(button.textContent === chosen));
      this.#turnTo(chosen);
    };
    const bar = this.#tabBar;
    bar.replaceChildren(
      ...tabs.map(([name]) => make('button', { role: 'tab', onclick: () => choose(name) }, name)),
    );
    choose(tabs[0]![0]);
    return [bar, ...tabs.map(([, panel]) => panel)];
  }

  /** Text and form are two views of one file: what was changed in the one is laid into the other. */
  #turnTo(tab: string): void {
    if (tab === '以前的稿') void tried(() => this.#showHistory());
    else if (tab === '原样文字') void tried(() => this.#turnToText());
    else if (this.#isRaw) void tried(() => this.#turnToForm());
  }

  async #turnToText(): Promise<void> {
    if (this.#isRaw) return;
    await this.#check();
    this.#raw.value = this.#text;
    this.#isRaw = true;
  }

  async #turnToForm(): Promise<void> {
    const checked = await this.#check();
    this.#isRaw = false;
    await this.#lay(checked);
    this.#form?.tell(checked.issues);
  }

  #tags(): HTMLElement {
    const own = [...(TAGS[this.#opened.kind] ?? []), ...ALWAYS];
    return make(
      'p',
      { class: 'tags' },
      '插入：',
      ...own.map(([label, text]) => make('button', { onclick: () => this.#insert(text) }, label)),
    );
  }

  #insert(text: string): void {
    this.#body.setRangeText(text, this.#body.selectionStart, this.#body.selectionEnd, 'end');
    this.#body.focus();
    this.#touched();
  }

  #touched(): void {
    this.#isChanged = true;
    this.#round += 1;
    this.#faults.className = 'faults busy';
    this.#faults.replaceChildren(make('p', {}, '正在检查……'));
    clearTimeout(this.#timer);
    clearTimeout(this.#glance);
    this.#timer = window.setTimeout(() => void tried(() => this.#check()), CHECK_AFTER_MS);
    if (!this.#isRaw)
      this.#glance = window.setTimeout(() => void tried(() => this.#lookAtFields()), GLANCE_AFTER_MS);
  }

  /** What the fields themselves say, beside each of them; what other files say of them comes with the check. */
  async #lookAtFields(): Promise<void> {
    const round = this.#round;
    const { issues } = await tell<{ issues: Fault[] }>('check', { ...this.#meant(), isQuick: true });
    if (round !== this.#round || !this.#faults.classList.contains('busy')) return;
    this.#tell(issues);
    if (issues.length > 0) return;
    this.#faults.className = 'faults busy';
    this.#faults.replaceChildren(make('p', {}, '各栏没有错，正在和别的内容对一遍……'));
  }

  /** What the desk is told of the file: the changes of the form over the text as it was opened, or the text itself. */
  #meant(): Record<string, unknown> {
    const { file } = this.#opened;
    if (this.#isRaw) return { file, text: this.#raw.value, isRaw: true };
    const fields = this.#form ? { before: this.#form.before, after: this.#form.value } : {};
    return { file, text: this.#base, ...fields, written: this.#body.value };
  }

  async #check(): Promise<Checked> {
    const round = this.#round;
    const checked = await tell<Checked>('check', this.#meant());
    this.#text = checked.text;
    if (round === this.#round) this.#tell(checked.issues, checked.elsewhere);
    return checked;
  }

  #tell(issues: readonly Fault[], elsewhere: Checked['elsewhere'] = []): void {
    this.#form?.tell(issues);
    this.#faults.className = issues.length + elsewhere.length === 0 ? 'faults good' : 'faults';
    const lines = issues.map((fault) =>
      make(
        'li',
        {},
        make(
          'button',
          { class: 'fault', onclick: () => void tried(() => this.#goTo(fault)) },
          faultWords({ ...fault, field: this.#form?.where(fault) ?? fault.field }),
        ),
      ),
    );
    this.#faults.replaceChildren(
      make('p', {}, issues.length === 0 ? '没有错。' : `${issues.length} 处错，点一处就到那一栏：`),
      ...(lines.length > 0 ? [make('ul', {}, ...lines)] : []),
      ...(elsewhere.length > 0 ? [this.#toldElsewhere(elsewhere)] : []),
    );
  }

  #toldElsewhere(elsewhere: Checked['elsewhere']): HTMLElement {
    const files = [...new Set(elsewhere.map(({ file }) => file))];
    const lines = files.map((file) => make('li', {}, make('a', { href: `#${file}` }, file)));
    return make('div', {}, make('p', {}, '这样一改，别的文件就错了：'), make('ul', {}, ...lines));
  }

  async #goTo(fault: Fault): Promise<void> {
    if (this.#isRaw) await this.#turnToForm();
    if (this.#form) this.#choose('表单');
    this.#form?.show(fault);
  }

  async #save(what: (typeof ACTIONS)[number]): Promise<void> {
    const name = byId<HTMLInputElement>('who');
    const who = name.value;
    if (what !== '存一稿' && who.trim() === '') {
      name.focus();
      return say('先在左上角写上您的名字，再' + what, true);
    }
    const more = await furtherWords(what);
    if (more === null) return;
    const meant = this.#meant();
    const saved = await tell<Checked & { isWaiting: boolean; seen: string; mark: string }>('save', {
      ...meant,
      ...more,
      what,
      who,
      seen: this.#seen,
    });
    this.#isChanged = false;
    this.#seen = saved.seen;
    this.#base = saved.text;
    if (this.#raw.value === meant['text']) this.#raw.value = saved.text;
    this.#form?.settle(meant['after']);
    this.#note.hidden = !saved.isWaiting;
    this.#mark.textContent = saved.mark;
    if (saved.isWaiting) this.#tell(saved.issues, saved.elsewhere);
    say(saved.isWaiting ? '存下了，但还有错，暂时不放进网站' : `${what}：好了`, saved.isWaiting);
    this.#row = (await this.#saved()) ?? this.#row;
    this.#title.textContent = this.#row.title;
  }

  async #showHistory(): Promise<void> {
    const { file } = this.#opened;
    const drafts = await ask<{ id: string; what: string; who: string; at: string }[]>('history', { file });
    const lines = drafts.map(({ id, what, who, at }) =>
      make(
        'li',
        {},
        make('time', {}, new Date(at).toLocaleString('zh-CN')),
        ` ${who}：${what} `,
        make('button', { onclick: () => void tried(() => this.#takeBack(id)) }, '取回这一稿'),
      ),
    );
    const none = make('p', {}, '还没有存过。存一稿以后，每一稿都在这里。');
    this.#history.replaceChildren(lines.length === 0 ? none : make('ol', {}, ...lines));
  }

  /** An older text is laid on the desk; it is the file's only once it is kept. */
  async #takeBack(id: string): Promise<void> {
    const { text } = await ask<{ text: string }>('kept', { file: this.#opened.file, id });
    this.#isRaw = true;
    this.#raw.value = text;
    this.#touched();
    say('取回来了，在“原样文字”里；看过再存一稿');
  }

  /** Shows the page with what is on the desk, its picture and its article. */
  async look(): Promise<void> {
    await this.#check();
    showBeside(this.#row, () => this.#text);
  }
}

async function furtherWords(what: string): Promise<Record<string, string> | null> {
  if (what === '存一稿' || what === '送审') return {};
  const field =
    what === '定稿'
      ? make('label', {}, '哪一天上网（不填就是今天）', make('input', { type: 'date', name: 'publishFrom' }))
      : what === '撤回'
        ? make('label', {}, '为什么撤回（写给读者）', make('input', { name: 'reason', required: true }))
        : make('label', {}, '退回的意见（写给同事）', make('input', { name: 'note' }));
  const given = await asked(what, field);
  return given && (Object.fromEntries(given) as Record<string, string>);
}
