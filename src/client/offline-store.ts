import { READ_PAGES } from '#offline/kept';

/** `<offline-store>` lists the pages that were read and are kept on this device, and forgets them on request. */
class OfflineStore extends HTMLElement {
  connectedCallback(): void {
    if (!('caches' in window)) return;
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.forget());
    void this.list();
  }

  private async list(): Promise<void> {
    const kept = (await caches.has(READ_PAGES)) ? await (await caches.open(READ_PAGES)).keys() : [];
    const items = kept.map(({ url }) => itemOf(new URL(url).pathname));
    this.querySelector('ul')?.replaceChildren(...items);
  }

  private async forget(): Promise<void> {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((registration) => registration.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
    this.querySelector('ul')?.replaceChildren();
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.dataset['forgotten'] ?? '';
  }
}

function itemOf(pathname: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = pathname;
  link.textContent = decodeURI(pathname);
  item.append(link);
  return item;
}

customElements.define('offline-store', OfflineStore);
