type Child = Node | string;

/** An element with its attributes and what stands in it; an attribute `on…` is what it does. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | (() => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** An element of the page by its id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Says something at the foot of the page for a while. */
export function say(words: string, isBad = false): void {
  const told = byId('told');
  told.textContent = words;
  told.classList.toggle('bad', isBad);
  told.classList.add('shown');
  clearTimeout(Number(told.dataset['timer']));
  told.dataset['timer'] = String(
    window.setTimeout(() => told.classList.remove('shown'), isBad ? 12_000 : 4_000),
  );
}

/** Does something, and says what went wrong. */
export async function tried(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A check that a newer one replaced has nothing to say.
    if ((error as Error).message) say((error as Error).message, true);
  }
}

/**
 * Does something that takes its time: while it does, it says so, and no button of the page begins another such thing.
 */
export async function busily(words: string, work: () => Promise<unknown>): Promise<void> {
  if (document.body.classList.contains('busy')) return say('上一步还没有做完，请等一等', true);
  document.body.classList.add('busy');
  byId('doing').textContent = words;
  await tried(work);
  document.body.classList.remove('busy');
  byId('doing').textContent = '';
}

/** Asks in a dialogue of the page; null where it was given up. */
export function asked(title: string, ...content: Node[]): Promise<FormData | null> {
  return dialogue(title, content, [
    make('button', { value: 'yes' }, '好'),
    make('button', { value: 'no', formnovalidate: true }, '算了'),
  ]);
}

/** Tells something that one has to have seen. */
export async function told(title: string, ...content: Node[]): Promise<void> {
  await dialogue(title, content, [make('button', { value: 'no' }, '关上')]);
}

function dialogue(title: string, content: Node[], buttons: HTMLElement[]): Promise<FormData | null> {
  const dialog = byId<HTMLDialogElement>('dialog');
  const form = make(
    'form',
    { method: 'dialog' },
    make('h2', {}, title),
    ...content,
    make('p', { class: 'ends' }, ...buttons),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener(
      'close',
      () => resolve(dialog.returnValue === 'yes' ? new FormData(form) : null),
      { once: true },
    ),
  );
}
