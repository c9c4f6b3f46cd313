import { doneWith, noteRead } from './reads.ts';

/**
 * Works something out once for each object that it is asked about, and keeps it for as long as that object lives: a
 * city that thousands of pages ask the same is never changed, only made anew. What the work read, whoever asks has read.
 */
export function oncePer<K extends object, V>(work: (key: K) => V): (key: K) => V {
  return keptIn(new WeakMap(), work);
}

/** The same for words and days, which are told apart by their value; it lives as long as the function that it returns. */
export function onceFor<K extends string, V>(work: (key: K) => V): (key: K) => V {
  return keptIn(new Map(), work);
}

interface Shelf<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function keptIn<K, V>(known: Shelf<K, ReturnType<typeof doneWith<V>>>, work: (key: K) => V): (key: K) => V {
  return (key) => {
    const made = known.get(key) ?? doneWith(() => work(key));
    known.set(key, made);
    noteRead(made.reads);
    return made.value;
  };
}
