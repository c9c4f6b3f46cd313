import type { Answer, Caveat } from '#domain/fees/answer';
import { nameOf } from '#domain/fees/answer-record';
import { formatDay } from '#i18n/format';
import type { Say } from '#i18n/phrases';
import { amountText, joined } from './fee-words.ts';

/** A complaint where something is certain; where nothing is known, a text that asks; else none. */
export type LetterKind = 'complaint' | 'question';

/** Beside these, nobody is accused. */
const UNCERTAIN: readonly Caveat[] = ['start-unverified', 'some-regions', 'other-payer', 'other-region'];

/** Which text a reader is offered for an answer: nobody is accused of what is not certain. */
export function letterKind(answer: Answer): LetterKind | null {
  if (isWrong(answer)) return 'complaint';
  if (answer.verdict === 'unknown' || answer.verdict === 'unverified' || answer.noAmount) return 'question';
  return answer.amount !== null && answer.verdict === 'chargeable' && answer.most === null
    ? 'question'
    : null;
}

function isWrong({ verdict, over, amount, caveats }: Answer): boolean {
  if (over !== null || verdict === 'not-listed') return true;
  const owesNothing = verdict === 'prohibited' || verdict === 'abolished' || verdict === 'free';
  return owesNothing && amount === null && !caveats.some((caveat) => UNCERTAIN.includes(caveat));
}

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
    name: answer.query === answer.fee?.slug ? nameOf(answer) : answer.name,
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
