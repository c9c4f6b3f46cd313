import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />`;

/** A site of a few files as a build would leave it; pages and script say which edition they are of. */
export function smallSite(edition: string, more: Record<string, string> = {}): string {
  const site = mkdtempSync(path.join(tmpdir(), 'small-site-'));
  const files: Record<string, string> = {
    '.portal-site': 'index.html',
    'index.html': `<html><head>${POLICY}</head><body data-edition="${edition}"><script src="/_astro/a.${edition}.js"></script>${'…'.repeat(2000)}</body></html>`,
    'fees/index.html': `<html>fees ${edition}</html>`,
    'fees/by/list/x/index.html': '<html>x</html>',
    '404.html': '<html>404</html>',
    'feeds/all.atom': '<feed/>',
    [`_astro/a.${edition}.js`]: `export default '${edition}';`,
    [`search/bundle/zh/index/zh_${edition.padStart(7, 'a')}.pf_index`]: edition,
    ...more,
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), content);
  }
  return site;
}
