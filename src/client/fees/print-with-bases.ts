import { carried } from '#client/part';
import type { Day } from '#domain/calendar';
import { answerForFee } from '#domain/fees/answer-to';
import { SOURCE_LOCALE } from '#i18n/locales';
import type { FeeContext } from '#words/fee-words';
import { wholeCatalogue } from './whole-catalogue.ts';

/**
 * Prints the list of charges; on paper each says what it rests on. A screen has that behind the item's name, so it is not
 * sent to every reader.
 */
export async function printWithBases(list: HTMLElement, day: Day): Promise<void> {
  // Without a network the list is printed as it stands.
  const context = await wholeCatalogue(carried(list, 'catalogue')).catch(() => null);
  if (context !== null)
    for (const row of list.querySelectorAll<HTMLElement>('[data-row]:not([hidden])'))
      addBasis(row, day, context);
  print();
}

function addBasis(row: HTMLElement, day: Day, context: FeeContext): void {
  const fee = context.catalogue.names.bySlug.get(carried(row, 'row'));
  if (!fee || row.querySelector('.row-basis')) return;
  const line = document.createElement('p');
  line.className = 'row-basis';
  line.lang = SOURCE_LOCALE;
  line.textContent = answerForFee(context.catalogue, fee, { today: day }).basis.join('；');
  row.append(line);
}
