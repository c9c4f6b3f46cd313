import type { Answer } from '#domain/fees/answer';
import { formatDay } from '#i18n/format';
import type { Say } from '#i18n/phrases';
import { amountText, feeName, joined } from './fee-words.ts';

/**
 * The text of a complaint, in Chinese for the offices that receive it, made of the answer alone: what the reader alone
 * knows (who charged, how much) stays blank.
 * @param say the Chinese phrases
 */
export function complaintText(verdict: Answer, permalink: string, say: Say): string {
  return say('complaint.text', {
    name: verdict.query === verdict.fee?.slug ? feeName(verdict.fee, 'zh-CN').text : verdict.query,
    day: formatDay('zh-CN', verdict.on),
    verdict: say(`answer.word.${verdict.verdict}`),
    proof: proofOf(verdict, say),
    permalink,
  });
}

function proofOf({ fee, rates, basis }: Answer, say: Say): string {
  const amounts = rates.map((rate) => {
    const unit = 'unit' in rate && rate.unit !== null ? rate.unit : '';
    const limit = rate.kind === 'cap' || rate.kind === 'floor' ? `${say(`answer.kind.${rate.kind}`)} ` : '';
    const amount =
      rate.kind === 'formula' ? rate.formula['zh-CN'] : joined(amountText(rate) ?? '未取得', unit);
    return `${rate.item['zh-CN']} ${limit}${amount}`;
  });
  return [
    ...(fee ? [say('complaint.item', { name: feeName(fee, 'zh-CN').text })] : []),
    ...(amounts.length > 0 ? [say('complaint.rate', { rates: amounts.join('；') })] : []),
    ...(basis.length > 0 ? [say('complaint.basis', { basis: basis.join('、') })] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
