import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';

const copy = mkdtempSync(path.join(tmpdir(), 'fingerprint-'));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const part of ['src', 'tests/fixtures/cards', 'package.json', 'tsconfig.json'])
  cpSync(part, path.join(copy, part), { recursive: true });
symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));

/** The name of one card in a copy of the project. */
function nameOfCard(): string {
  const script = `
    const { fingerprintOf } = await import('#cards/render/fingerprint');
    const { feeCard } = await import('./tests/fixtures/cards/views.ts');
    console.log(fingerprintOf(feeCard(), 'og'));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: copy,
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trim();
}

function append(file: string, text: string): void {
  const at = path.join(copy, file);
  writeFileSync(at, readFileSync(at, 'utf8') + text);
}

describe('the name under which a card is kept', () => {
  it('changes with every file that draws it, near or far, and with none that does not', () => {
    const before = nameOfCard();
    append('src/cards/png/qr-png.ts', '\n// another picture\n');
    append('src/views/fees/fee-list.ts', '\n// a list\n');
    assert.equal(nameOfCard(), before);
    const names = ['src/cards/templates/og.ts', 'src/i18n/title-phrases.ts', 'src/domain/scripts.ts'].map(
      (file) => {
        append(file, '\n// changed\n');
        return nameOfCard();
      },
    );
    assert.equal(new Set([before, ...names]).size, 4);
  });
});
