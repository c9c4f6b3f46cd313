import type { Rate, Reduction } from '#domain/fees/fee';
import type { Caveat, Verdict, VerdictCode } from '#domain/fees/verdict';

const VERDICT_WORDS: Record<VerdictCode, string> = {
  chargeable: '可收',
  free: '停征或免征',
  abolished: '已取消',
  prohibited: '法律禁止收取',
  'not-listed': '不在清单',
  'out-of-scope': '不属本清单范围',
  unverified: '该日期无版本或未核实',
};

const CAVEAT_WORDS: Record<Caveat, string> = {
  'start-unverified': '起始日未与原件核对，前后约一个月内请以文件为准',
  'reduction-start-unverified': '减免的起始日未与原件核对',
  'later-changes-unknown': '最新来源以后的变动未核',
  'beyond-known': '晚于资料核到的日子',
  'no-version': '这一天没有可答的版本',
  'period-unverified': '这一段未核实，不作答',
  'no-amount': '在清单内，标准以执收单位公示为准',
  'some-amounts-unknown': '部分标准未取得',
  derived: '含推算值',
  'no-basis': '依据文号未取得',
  caution: '有疑点，见项目页面',
  'former-name': '当时用的是旧名称',
  'other-payer': '这一项不向这类缴费人收',
  'other-region': '不在这个区县适用',
  'several-items': '有几项同名，请选择',
  'similar-names': '有名称相近的项目',
};

/** An answer for a reader at a terminal: the verdict first, then the proof. */
export function verdictText(answer: Verdict): string {
  return [
    `${answer.query} · ${answer.on}：${VERDICT_WORDS[answer.verdict]}`,
    ...nameLines(answer),
    ...answer.rates.map((rate) => `  ${rate.item['zh-CN']}：${amountText(rate)}`),
    ...answer.reductions.map(reductionText),
    ...(answer.basis.length > 0 ? [`  依据：${answer.basis.join('、')}`] : []),
    ...answer.caveats.map((caveat) => `  注意：${CAVEAT_WORDS[caveat]}`),
    ...answer.choices.map(
      (choice) => `  · ${fullName(choice)} [${choice.fee!.slug}]：${VERDICT_WORDS[choice.verdict]}`,
    ),
    `  发布版：${answer.release ?? '尚无封存的发布版'}`,
  ].join('\n');
}

function nameLines(answer: Verdict): string[] {
  if (!answer.fee) return [];
  const collector = answer.collector?.collector ?? answer.fee.department;
  const replaced = answer.period?.replacedBy ? [`  已改为：${answer.period.replacedBy['zh-CN']}`] : [];
  return [`  项目：${fullName(answer)} [${answer.fee.slug}]`, `  执收：${collector}`, ...replaced];
}

function fullName({ fee }: Verdict): string {
  return fee!.variant ? `${fee!.name['zh-CN']}（${fee!.variant['zh-CN']}）` : fee!.name['zh-CN'];
}

function amountText(rate: Rate): string {
  if (rate.kind === 'formula') return rate.formula['zh-CN'];
  if (rate.kind === 'unknown') return '未取得';
  if ('min' in rate && rate.min !== undefined) return `${rate.min}–${rate.max} ${rate.unit}`;
  const limit = rate.kind === 'cap' ? '不超过 ' : rate.kind === 'floor' ? '不低于 ' : '';
  return 'amount' in rate ? `${limit}${rate.amount} ${rate.unit}` : '未取得';
}

function reductionText(reduction: Reduction): string {
  return `  减免：${reduction.for['zh-CN']}——${reduction.what['zh-CN']}（${reduction.from ?? '起始日未取得'} 至 ${reduction.until ?? '今'}）`;
}
