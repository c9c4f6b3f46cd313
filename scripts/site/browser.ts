import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser that tests drive: `CHROMIUM`, else an installed Chromium, else Playwright's; null where there is none. */
export function browserPath(): string | null {
  const candidates = [process.env['CHROMIUM'], ...INSTALLED, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file)) ?? null;
}

/**
 * Sees to a browser and to a font with Chinese characters: what is installed, else Playwright's download, else
 * Debian's packages. Says what it does.
 * @throws {Error} when no browser can be had
 */
export function provideBrowser(): void {
  if (browserPath() === null) downloadBrowser();
  if (browserPath() === null) installPackages(['chromium']);
  if (browserPath() === null)
    throw new Error('no browser: install Chromium, or set CHROMIUM to the path of one');
  if (!hasChineseFont()) installPackages(['fonts-noto-cjk', 'fontconfig']);
  console.log(`browser: ${browserPath()}`);
}

function downloadBrowser(): void {
  console.log('No Chromium is installed; downloading the one of Playwright …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
}

function installPackages(names: string[]): void {
  console.log(`Installing Debian's ${names.join(' and ')} …`);
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    const [program, ...args] = [...prefix, ...command];
    spawnSync(program!, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** Without one, screenshots and print are boxes. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}
