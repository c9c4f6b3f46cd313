import type { Answer } from '#domain/fees/answer';
import { SOURCE_LOCALE } from '#i18n/locales';
import { sayFrom, type Phrases } from '#i18n/phrases';
import { letterText } from '#words/fee-letter';
import { titleOf } from '#words/fee-answer-title';
import type { LetterKind } from '#words/fee-tools';
import type { FeeContext } from '#words/fee-words';
import { dataAt } from '#client/data-at';

/**
 * The text of a complaint or a question, in Chinese on any page: officials read it.
 * @param href the address of its phrases
 * @throws {Error} when they cannot be had
 */
export async function letterOn(
  answer: Answer,
  {
    kind,
    permalink,
    context,
    href,
  }: { kind: LetterKind; permalink: string; context: FeeContext; href: string },
): Promise<string> {
  const say = sayFrom(await dataAt<Phrases>(href));
  const title = titleOf(answer, { ...context, locale: SOURCE_LOCALE, say });
  return letterText(answer, { kind, title, permalink }, say);
}
