import { today } from '#clock';

/**
 * What holds for some days only, `data-applies-from` and `data-applies-until`: the page was built with what holds on the
 * build day; this shows what holds on the reader's.
 */
const day = today();
for (const part of document.querySelectorAll<HTMLElement>('[data-applies-from], [data-applies-until]')) {
  const { appliesFrom = day, appliesUntil = day } = part.dataset;
  part.hidden = day < appliesFrom || appliesUntil < day;
}
