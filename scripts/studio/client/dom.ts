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
    say((error as Error).message, true);
  }
}

/** Asks in a dialogue of the page; null where it was given up. */
export function asked(title: string, ...content: Node[]): Promise<FormData | null> {
  const dialog = byId<HTMLDialogElement>('dialog');
  const yes = make('button', { value: 'yes' }, '好');
  const no = make('button', { value: 'no', formnovalidate: true }, '算了');
  const form = make(
    'form',
    { method: 'dialog' },
    make('h2', {}, title),
    ...content,
    make('p', { class: 'ends' }, yes, no),
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
