import { formatDay } from '#i18n/format';
import { ASK_AGE, type AgeAnswer } from '#offline/kept';
import { pageLocale } from './page-locale.ts';

/**
 * Lets the worker keep what is needed without a network, and says when a page came from what is kept. A page of the
 * tools keeps its own language; any other page only where nothing is kept yet.
 */
const TOOLS = 'fee-check, fee-bill, verify-releases, offline-store';
const HALF_AN_HOUR = 30 * 60 * 1000;

async function start(workers: ServiceWorkerContainer): Promise<void> {
  workers.addEventListener('message', ({ data }: MessageEvent<AgeAnswer>) => {
    if (data.keptSince !== null) tellAge(data.keptSince);
  });
  if (workers.controller === null || document.querySelector(TOOLS) !== null) await keep(workers);
  workers.controller?.postMessage(ASK_AGE);
}

async function keep(workers: ServiceWorkerContainer): Promise<void> {
  try {
    const registration = await workers.register(`/sw.js?lang=${document.documentElement.lang}`);
    setInterval(() => void registration.update().catch(() => undefined), HALF_AN_HOUR);
  } catch {
    // Private windows and full disks keep nothing; the page itself is there.
  }
}

/** One line below the head; the words came with the page. */
function tellAge(keptSince: string): void {
  const words = document.body.dataset['offline'];
  if (words === undefined || document.querySelector('.offline-notice') !== null) return;
  const date = new Date(keptSince);
  const day = Number.isNaN(date.getTime()) ? '' : formatDay(pageLocale(), chinaDay(date));
  const notice = document.createElement('p');
  notice.className = 'offline-notice';
  notice.setAttribute('role', 'status');
  notice.textContent = words.replace('#day#', day);
  document.querySelector('main')?.prepend(notice);
}

/** The day in China, where the city's days are counted. */
function chinaDay(date: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(date);
}

if ('serviceWorker' in navigator) {
  addEventListener('load', () => void start(navigator.serviceWorker));
}
