import { today } from '#clock';
import { formatDay } from '#i18n/format';
import { pageLocale } from './page-locale.ts';

/** A sheet of paper says on which day it was printed, in China's time, beside the address it is from. */
addEventListener('beforeprint', () => {
  const line = document.querySelector<HTMLElement>('.printed > span');
  if (line === null) return;
  const address = (line.dataset['address'] ??= line.textContent!.trim());
  const words = line.dataset['printed']!.replace('#', formatDay(pageLocale(), today()));
  line.textContent = `${address} · ${words}`;
});
