import type { Day } from '#domain/calendar';
import type { Answer } from '#domain/fees/answer';
import { idOf } from '#domain/fees/answer-record';
import { cardView, type CardView } from '#words/fee-answer';
import { rateRow, type FeeContext } from '#words/fee-words';
import type { Words } from '#words/words';

/**
 * An answer for a reader at a terminal, in the words of the card that the site shows: the first line, what he asks too
 * much, the cases, the age; then the proof.
 */
export function answerText(answer: Answer, context: FeeContext, today: Day): string {
  const card = cardView(answer, context, today);
  return [
    `${card.sign} ${card.title}`,
    ...indented([
      nameLine(answer, card),
      card.asked?.words,
      ...answer.rates.map((rate) => rateLine(rateRow(rate, context))),
      ...card.choices.map(({ name, id, title }) => `· ${name.text} [${id}]：${title}`),
      card.lastKnown?.words,
      ...card.says.map(({ text }) => text),
      ...card.notes.map(({ text }) => text),
      card.caution?.text,
      ...answer.reductions.map((reduction) => `减免：${reduction.for['zh-CN']}——${reduction.what['zh-CN']}`),
      basisLine(answer),
      card.age?.words,
      card.missing && `${card.missing.title}：${card.missing.items.join('')}`,
      `发布版：${answer.release ?? '尚无封存的发布版'}`,
    ]),
  ].join('\n');
}

function indented(lines: readonly (string | null | undefined)[]): string[] {
  return lines.flatMap((line) => (line ? [`  ${line}`] : []));
}

function nameLine({ entry, query, on }: Answer, { name }: CardView): string {
  const id = idOf(entry);
  return `${query} · ${on}${id === null ? '' : ` · ${name.text} [${id}]`}`;
}

function rateLine({ item, limit, value }: { item: Words; limit: string | null; value: Words }): string {
  return `${item.text}：${[limit, value.text].filter(Boolean).join(' ')}`;
}

function basisLine({ basis }: Answer): string | null {
  return basis.length === 0 ? null : `依据：${basis.join('、')}`;
}
