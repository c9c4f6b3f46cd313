import fc from 'fast-check';
import { checkReleases, nameFaults, readRelease } from '#domain/releases/chain';
import { measureRelease } from '#library/measure-release';
import { readReleaseKeys, readReleases } from '#library/releases';

const KEYS = ['constructor', '__proto__', 'toString', '', 'a"b'];

/** A sealed release in which anything at all has changed is found out, and nothing is thrown. */
export function releaseProperty(contentDir: string): fc.IProperty<unknown> {
  const releaseKeys = readReleaseKeys(contentDir, []);
  const files = readReleases(contentDir).map(({ name, text }) => ({ name, text }));
  return fc.property(
    fc.nat(files.length - 1),
    fc.constantFrom('byte', 'cut', 'key', 'twice', 'insert'),
    fc.nat(10_000_000),
    fc.oneof(fc.constantFrom(...KEYS), fc.string({ unit: 'binary', maxLength: 8 })),
    (which, kind, at, words) => {
      const { text } = files[which]!;
      const place = at % text.length;
      const changed = {
        byte:
          text.slice(0, place) +
          String.fromCharCode(text.charCodeAt(place) ^ (1 << (at % 7))) +
          text.slice(place + 1),
        cut: text.slice(0, place),
        key: text.replace(/"key":"[^"]*"/, () => `"key":${JSON.stringify(words)}`),
        twice: text + text,
        insert: text.slice(0, place) + words + text.slice(place),
      }[kind]!;
      if (changed === text) return;
      const measured = files.map((file, index) => {
        const shown = index === which ? changed : file.text;
        return { name: file.name, text: shown, measured: measureRelease(shown, releaseKeys) };
      });
      const release = readRelease(changed);
      const faults = [
        ...checkReleases(measured, releaseKeys).flatMap((each) => each.faults),
        ...(release ? nameFaults(files[which]!.name, release) : []),
      ];
      if (faults.length === 0) throw new Error(`a change was not found: ${kind} at ${place}`);
    },
  );
}
