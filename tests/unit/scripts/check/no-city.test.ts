import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** The city of the example content, in the languages of the interface, and what its offices sign with. */
const ITS_OWN = /聊城|liaocheng|랴오청|聊政|聊营|聊发改/i;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->/gm;

test('neither code nor strings nor styles know the city of the example: another folder is another city', () => {
  const files = ['src', 'scripts', 'public'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|astro|css|json|js|html|svg)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  assert.ok(files.length > 500);
  const named = files.filter((file) => ITS_OWN.test(readFileSync(file, 'utf8').replace(COMMENTS, '')));
  assert.deepEqual(named, []);
});
