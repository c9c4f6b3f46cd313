import {
  checkReleases,
  type CheckedRelease,
  type PublishedRelease,
  type ReleaseFaultCode,
} from '#domain/releases/chain';
import type { ReleaseKey } from '#domain/releases/release';
import { measurerOfThisBrowser } from './measure-release.ts';

interface Setup {
  keys: Record<string, ReleaseKey>;
  published: (PublishedRelease & { href: string })[];
  words: Record<'holds' | 'broken' | 'demonstration' | 'hash' | 'working' | 'unreachable', string> & {
    faults: Record<ReleaseFaultCode, string>;
  };
}
interface File {
  name: string;
  text: string;
}

/**
 * `<verify-releases data-setup="…">` verifies release files in the reader's browser: files that the reader drops or
 * chooses, or the published ones. Nothing is sent anywhere; once the page is open, dropped files need no network.
 */
class VerifyReleases extends HTMLElement {
  private readonly setup = JSON.parse(this.dataset['setup']!) as Setup;
  private readonly measurer = measurerOfThisBrowser();

  connectedCallback(): void {
    provideIsWellFormed();
    this.hidden = false;
    const input = this.querySelector<HTMLInputElement>('input[type=file]')!;
    input.addEventListener('change', () => void this.verifyChosen(input.files));
    this.querySelector('button')!.addEventListener('click', () => void this.verifyPublished());
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.verifyChosen(event.dataTransfer?.files ?? null);
    });
  }

  private async verifyChosen(list: FileList | null): Promise<void> {
    if (!list || list.length === 0) return;
    await this.verify(() =>
      Promise.all([...list].map(async (file) => ({ name: file.name, text: await file.text() }))),
    );
  }

  private async verifyPublished(): Promise<void> {
    await this.verify(() =>
      Promise.all(this.setup.published.map(({ id, href }) => download(`${id}.json`, href))),
    );
  }

  private async verify(read: () => Promise<File[]>): Promise<void> {
    this.say(this.setup.words.working);
    try {
      const files = await read();
      const measure = await this.measurer;
      const measured = await Promise.all(
        files.map(async (file) => ({ ...file, measured: await measure(file.text, this.setup.keys) })),
      );
      this.show(checkReleases(measured, this.setup.keys, this.setup.published));
    } catch {
      this.say(this.setup.words.unreachable);
    }
  }

  private say(text: string): void {
    this.display([element('p', text)]);
  }

  private show(checked: readonly CheckedRelease[]): void {
    this.display(checked.map((each) => this.resultOf(each)));
  }

  private display(results: readonly HTMLElement[]): void {
    this.querySelector('h2')!.hidden = false;
    this.querySelector('[data-results]')!.replaceChildren(...results);
  }

  private resultOf({ name, release, demonstration, faults }: CheckedRelease): HTMLElement {
    const { words } = this.setup;
    const result = document.createElement('section');
    const holds = faults.length === 0;
    result.className = holds ? 'verified' : 'refused';
    result.dataset['faults'] = faults.map(({ code }) => code).join(' ');
    result.append(
      element('h3', `${holds ? '✓' : '✗'} ${name}`),
      element('p', holds ? words.holds : words.broken),
    );
    for (const { code, found, expected } of faults) {
      result.append(
        element('p', words.faults[code].replace('#found#', found).replace('#expected#', expected)),
      );
    }
    if (holds && release) result.append(element('p', `${words.hash} ${release.hash}`, 'code'));
    if (holds && demonstration) result.append(element('p', words.demonstration, 'note'));
    return result;
  }
}

async function download(name: string, href: string): Promise<File> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return { name, text: await response.text() };
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  node.className = className;
  return node;
}

/** The canonical form asks String.prototype.isWellFormed, which Chromium has from 111 and Safari from 16.4 on. */
function provideIsWellFormed(): void {
  const prototype = String.prototype as { isWellFormed?: () => boolean };
  prototype.isWellFormed ??= function (this: string) {
    return !/\p{Surrogate}/u.test(this);
  };
}

customElements.define('verify-releases', VerifyReleases);
