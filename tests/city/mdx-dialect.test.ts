import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'node-html-parser';
import { openLibrary } from '#library/open-library';
import { renderPolicyDocument } from '#views/policies/policy-document';

/**
 * Authors write @astrojs/mdx's dialect; the portal parses it to data instead of a module a document. Every policy
 * of both cities, rendered by stock Astro and by us, must be the same HTML but for our anchors.
 */
const outDir = mkdtempSync(path.join(tmpdir(), 'mdx-dialect-'));
after(() => rmSync(outDir, { recursive: true, force: true }));

function bare(html: string): string {
  const root = parse(`<main>${html}</main>`);
  for (const anchor of root.querySelectorAll('a.anchor')) anchor.remove();
  for (const box of root.querySelectorAll('div.scroll')) box.replaceWith(box.innerHTML);
  for (const element of root.querySelectorAll('[id], [class], [style]')) {
    element.removeAttribute('id');
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  return root
    .toString()
    .replace(/<(\/?)h[1-6]/g, '<$1h')
    .replace(/\s+/g, '')
    .replace(/&#39;|&quot;|"/g, "'");
}

test('what renders here renders there', () => {
  const built = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--root', 'tests/fixtures/mdx-dialect'],
    { encoding: 'utf8', env: { ...process.env, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  assert.equal(built.status, 0, built.stderr + built.stdout);
  let compared = 0;
  for (const city of ['content', 'tests/fixtures/city']) {
    for (const policy of openLibrary(city).policies.values()) {
      const stock = readFileSync(path.join(outDir, policy.slug, 'index.html'), 'utf8').replace(
        /^<!DOCTYPE html>/i,
        '',
      );
      assert.equal(
        bare(renderPolicyDocument(policy, { linkTo: String, lang: 'zh-CN' }).html),
        bare(stock),
        policy.slug,
      );
      compared += 1;
    }
  }
  assert.ok(compared > 60);
});
