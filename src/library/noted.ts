import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noteRead, openParts } from '#domain/reads';
import type { Library } from './library.ts';
import { PART } from './parts.ts';

/** A file of content, as far as a note of what is read needs to know it. */
interface NotedFile {
  file: string;
  data: unknown;
  body?: unknown;
}

interface NotedOriginal {
  original: NotedFile;
  translations: ReadonlyMap<string, NotedFile>;
}

/** A library that is read as before, and notes of each of its parts when it is read (#domain/reads). */
export function noted(library: Library, directory: string): Library {
  openParts(partsOf(library, directory));
  const shown = {};
  for (const [name, value] of Object.entries(library))
    Object.defineProperty(shown, name, {
      enumerable: true,
      ...(isRoom(name, value)
        ? { value: notedRoom(name, value) }
        : {
            get() {
              noteRead(PART.one(name));
              return value;
            },
          }),
    });
  return shown as Library;
}

/**
 * The value of a part, by its name; undefined for what is not there.
 * @param directory where the library was read
 */
function partsOf(library: Library, directory: string): (part: string) => unknown {
  const rooms = new Map<string, ReadonlyMap<string, unknown>>();
  const files = new Map<string, NotedFile>();
  const enter = (name: string, room: ReadonlyMap<string, unknown>): void => {
    rooms.set(name, room);
    for (const [key, value] of room) {
      if (value instanceof Map) enter(`${name}/${key}`, value);
      else if (isOriginal(value)) {
        files.set(value.original.file, value.original);
        enter(`${name}/${key}`, value.translations);
      } else files.set((value as NotedFile).file, value as NotedFile);
    }
  };
  for (const [name, value] of Object.entries(library)) if (isRoom(name, value)) enter(name, value);
  const VALUES: Record<keyof typeof PART, (...words: [string, string]) => unknown> = {
    one: (name) => library[name as keyof Library],
    keys: (room) => rooms.has(room) && [...rooms.get(room)!.keys()],
    has: (room, key) => rooms.get(room)?.has(key) ?? false,
    data: (file) => files.get(file)?.data,
    body: (file) => files.get(file)?.body,
    bytes: (file) => readFileSync(path.join(directory, file)),
  };
  return (part) => {
    const [kind, ...words] = part.split(' ') as [keyof typeof PART, string, string];
    return VALUES[kind](...words);
  };
}

/** Originals are no content files: what is known of each is read with all. */
function isRoom(name: string, value: unknown): value is ReadonlyMap<string, unknown> {
  return value instanceof Map && name !== 'originals';
}

function isOriginal(value: unknown): value is NotedOriginal {
  return 'original' in (value as object);
}

function notedRoom(name: string, room: ReadonlyMap<string, unknown>): NotedMap<unknown> {
  return new NotedMap(
    name,
    [...room].map(([key, value]) => [key, notedValue(`${name}/${key}`, value)]),
  );
}

function notedValue(name: string, value: unknown): unknown {
  if (value instanceof Map) return notedRoom(name, value);
  if (!isOriginal(value)) return notedFile(value as NotedFile);
  const { original, translations } = value;
  return { ...value, original: notedFile(original), translations: notedRoom(name, translations) };
}

function notedFile(entry: NotedFile): NotedFile {
  const { file, data, body } = entry;
  const getters: PropertyDescriptorMap = { data: getter(PART.data(file), data) };
  if ('body' in entry) getters['body'] = getter(PART.body(file), body);
  return Object.defineProperties({ ...entry }, getters);
}

function getter(part: string, value: unknown): PropertyDescriptor {
  return {
    enumerable: true,
    get() {
      noteRead(part);
      return value;
    },
  };
}

/** A map of which the one entry that was asked for is noted, or that all were gone through. */
class NotedMap<V> extends Map<string, V> {
  readonly #name: string;

  constructor(name: string, entries: readonly (readonly [string, V])[]) {
    super();
    this.#name = name;
    for (const [key, value] of entries) super.set(key, value);
  }

  override get(key: string): V | undefined {
    noteRead(PART.has(this.#name, key));
    return super.get(key);
  }

  override has(key: string): boolean {
    noteRead(PART.has(this.#name, key));
    return super.has(key);
  }

  override get size(): number {
    this.#goneThrough();
    return super.size;
  }

  override keys(): MapIterator<string> {
    this.#goneThrough();
    return super.keys();
  }

  override values(): MapIterator<V> {
    this.#goneThrough();
    return super.values();
  }

  override entries(): MapIterator<[string, V]> {
    this.#goneThrough();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  override forEach(each: (value: V, key: string, map: Map<string, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  #goneThrough(): void {
    noteRead(PART.keys(this.#name));
  }
}
