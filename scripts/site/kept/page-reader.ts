import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Reader, Reads } from '#domain/reads';

/** Notes what pages read while several are rendered at once: each has its own reads, and so has work done for many. */
export class PageReader implements Reader {
  readonly #current = new AsyncLocalStorage<Reads>();
  readonly #values = new Map<string, string>();
  #outside: Reads = new Set();
  #partOf: ((part: string) => unknown) | null = null;

  note(read: string | Reads): void {
    (this.#current.getStore() ?? this.#outside).add(read);
  }

  within<T>(reads: Reads, work: () => T): T {
    return this.#current.run(reads, work);
  }

  open(partOf: (part: string) => unknown): void {
    this.#partOf = partOf;
  }

  /** Whose reads are noted from now on of what no page reads. */
  turnTo(reads: Reads): void {
    this.#outside = reads;
  }

  /** The value of a part, as a hash; it does not change while pages are made. */
  valueOf(part: string): string {
    const value = this.#values.get(part) ?? hashOf(this.#partOf?.(part));
    this.#values.set(part, value);
    return value;
  }
}

/** By its characters: V8's own serialization of a string depends on where the string has been. */
function hashOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : (JSON.stringify(value, withMaps) ?? '');
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
