/**
 * Works something out once for each object that it is asked about, and keeps it for as long as that object lives: a
 * city that thousands of pages ask the same is never changed, only made anew.
 */
export function oncePer<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    const made = known.get(key) ?? { value: work(key) };
    known.set(key, made);
    return made.value;
  };
}
