import type { Answer } from '#domain/fees/answer';
import { nameOf } from '#domain/fees/answer-record';
import { formatDay } from '#i18n/format';
import type { Say } from '#i18n/phrases';
import { nameSaid } from './fee-answer-title.ts';
import type { LetterKind } from './fee-tools.ts';
import { amountText, joined } from './fee-words.ts';

/**
 * The text of a complaint or of a question, in Chinese for the offices that receive it, made of the answer alone: what
 * the reader alone knows (who charged, how much) stays blank.
 * @param title the first line of the answer, in Chinese
 * @param say the Chinese phrases
 */
export function letterText(
  answer: Answer,
  { kind, title, permalink }: { kind: LetterKind; title: string; permalink: string },
  say: Say,
): string {
  return say(`complaint.${kind}`, {
    name: answer.query === answer.fee?.slug ? nameOf(answer) : nameSaid(answer),
    day: formatDay('zh-CN', answer.on),
    amount: answer.amount ?? '＿＿＿＿',
    over: answer.over === null ? '' : say('complaint.over', { over: answer.over }),
    title,
    proof: proofOf(answer, say),
    permalink,
  });
}

function proofOf(answer: Answer, say: Say): string {
  const { entry, rates, basis } = answer;
  const amounts = rates.map((rate) => {
    const unit = 'unit' in rate && rate.unit !== null ? rate.unit : '';
    const limit = rate.kind === 'cap' || rate.kind === 'floor' ? `${say(`answer.kind.${rate.kind}`)} ` : '';
    const amount =
      rate.kind === 'formula' ? rate.formula['zh-CN'] : joined(amountText(rate) ?? '未取得', unit);
    return `${rate.item['zh-CN']} ${limit}${amount}`;
  });
  return [
    ...(entry && entry.kind !== 'scope' ? [say('complaint.item', { name: nameOf(answer) })] : []),
    ...(amounts.length > 0 ? [say('complaint.rate', { rates: amounts.join('；') })] : []),
    ...(basis.length > 0 ? [say('complaint.basis', { basis: basis.join('、') })] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
