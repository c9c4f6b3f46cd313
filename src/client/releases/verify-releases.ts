// First: it provides what the modules after it ask for as they are loaded.
import '../later-functions.ts';
import { hasOwn } from '#domain/own-keys';
import {
  checkReleases,
  type PublishedRelease,
  type ReleaseFault,
  type ReleaseFaultCode,
} from '#domain/releases/chain';
import { proofFaults, readProof, unpackedProof } from '#domain/releases/proof';
import type { ReleaseKey } from '#domain/releases/release';
import * as AT from '#i18n/addresses';
import { statementLines, type StatementWords } from '#words/statement-lines';
import { measureHead, measureRelease, sha256, verifierOfThisBrowser } from './measure-release.ts';
import { carried, partOf } from '../part.ts';

interface Setup {
  keys: Record<string, ReleaseKey>;
  published: (PublishedRelease & { href: string })[];
  words: Record<'holds' | 'broken' | 'demonstration' | 'hash' | 'working' | 'unreachable', string> & {
    faults: Record<ReleaseFaultCode, string>;
    statement: StatementWords;
  };
}
interface File {
  name: string;
  text: string;
}
/** What was found out about a file, a release or a proof alike. */
interface Result {
  name: string;
  hash: string | null;
  demonstration: boolean;
  faults: readonly ReleaseFault[];
  /** What a proof proves, a line each. */
  says: readonly string[];
}

/**
 * `<verify-releases data-setup="…">` verifies release files in the reader's browser: files that the reader drops or
 * chooses, or the published ones. Nothing is sent anywhere; once the page is open, dropped files need no network.
 */
class VerifyReleases extends HTMLElement {
  private readonly setup = JSON.parse(carried(this, 'setup')) as Setup;
  private readonly verifier = verifierOfThisBrowser();

  connectedCallback(): void {
    this.hidden = false;
    const input = partOf<HTMLInputElement>(this, 'input[type=file]');
    input.addEventListener('change', () => void this.verifyChosen(input.files));
    partOf<HTMLButtonElement>(this, 'button').addEventListener('click', () => void this.verifyPublished());
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.verifyChosen(event.dataTransfer?.files ?? null);
    });
    void this.verifyCarried();
  }

  /**
   * The QR code of a proof carries the proof itself, after the #: no server is asked, and none sees it. A charge's page
   * names the proof's file instead, which keeps the page light.
   */
  private async verifyCarried(): Promise<void> {
    const [, kind, value = ''] = /^#([pf])=([\w/-]+)$/.exec(location.hash) ?? [];
    if (kind === undefined) return;
    const { carried } = this.setup.words.statement;
    await this.verify(async () => [
      kind === 'p'
        ? { name: carried, text: unpackedProof(value) ?? '' }
        : await download(`${value}.json`, AT.dataFile(`proofs/${value}.json`)),
    ]);
    this.scrollIntoView();
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
      const proofs = files.filter(({ text }) => readProof(text) !== null);
      const others = files.filter((file) => !proofs.includes(file));
      this.show([...(await this.checkProofs(proofs)), ...(await this.checkFiles(others))]);
    } catch {
      this.say(this.setup.words.unreachable);
    }
  }

  private async checkFiles(files: readonly File[]): Promise<Result[]> {
    const { keys, published } = this.setup;
    const verify = await this.verifier;
    const measured = await Promise.all(
      files.map(async (file) => ({ ...file, measured: await measureRelease(file.text, keys, verify) })),
    );
    return checkReleases(measured, keys, published).map(({ release, ...checked }) => ({
      ...checked,
      hash: release?.hash ?? null,
      says: [],
    }));
  }

  private async checkProofs(files: readonly File[]): Promise<Result[]> {
    const { keys, published, words } = this.setup;
    const verify = await this.verifier;
    return Promise.all(
      files.map(async ({ name, text }) => {
        const proof = readProof(text)!;
        const { statement, release } = proof;
        const measured = await measureHead(release, keys, verify);
        const faults = proofFaults(proof, measured, published, sha256);
        const demonstration =
          hasOwn(keys, release.signature.key) && keys[release.signature.key]!.demonstration;
        const says = [
          ...statementLines(statement, words.statement),
          `${words.statement.release} ${release.sealed.id}`,
        ];
        return { name, hash: measured.hash, demonstration, faults, says };
      }),
    );
  }

  private say(text: string): void {
    this.display([element('p', text)]);
  }

  private show(results: readonly Result[]): void {
    this.display(results.map((each) => this.resultOf(each)));
  }

  private display(results: readonly HTMLElement[]): void {
    partOf(this, 'h2').hidden = false;
    partOf(this, '[data-results]').replaceChildren(...results);
  }

  private resultOf({ name, hash, demonstration, faults, says }: Result): HTMLElement {
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
    if (holds) result.append(...says.map((line) => element('p', line, 'statement')));
    if (holds && hash) result.append(element('p', `${words.hash} ${hash}`, 'code'));
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

customElements.define('verify-releases', VerifyReleases);
