import type { Answer, Caveat, VerdictCode } from '#domain/fees/answer';
import { idOf, nameOf } from '#domain/fees/answer-record';
import type { Currency } from '#domain/fees/currency';
import type { Rate, Reduction } from '#domain/fees/fee';

const VERDICT_WORDS: Record<VerdictCode, string> = {
  chargeable: '可以收',
  free: '不收费',
  abolished: '已取消',
  prohibited: '不得收',
  regulated: '政府定价',
  'out-of-scope': '不归清单管',
  'not-listed': '不在清单',
  unknown: '没有查到',
  several: '要看哪一种',
  unverified: '说不准',
};

const CURRENCY_WORDS: Record<Currency, string> = {
  settled: '核对过，不会自己失效',
  current: '核对过，其后没有见到变动',
  due: '该复核了：交钱前请对方出示现行文件',
  stale: '一年多没有核对',
  expected: '按今天所知，那天是这样',
};

const CAVEAT_WORDS: Record<Caveat, string> = {
  'start-unverified': '起始日未与原件核对，前后约一个月内请以文件为准',
  'reduction-start-unverified': '减免的起始日未与原件核对',
  'later-changes-unknown': '最新来源以后的变动未核',
  lapsed: '一年多没有核对，以窗口公示为准',
  'no-version': '这一天没有可答的版本',
  'period-unverified': '这一段未核实，不作答',
  'law-unread': '所据的法现行文本未核',
  'before-law': '早于这条规定施行',
  'class-unsettled': '属于哪一类没有核实',
  'row-unverified': '只见于旧版清单或者记忆，没有核实',
  'no-amount': '项目有依据，现行标准没有取得：请对方出示',
  'some-amounts-unknown': '部分标准未取得',
  derived: '含推算值',
  'no-basis': '依据文号未取得',
  caution: '有疑点，见项目页面',
  'former-name': '当时用的是旧名称',
  'other-payer': '这一项不向这类缴费人收',
  'other-region': '不在这个区县适用',
  'some-regions': '只在部分区县适用',
  'several-items': '这个名称指几项，请选择',
  'similar-names': '您是说下面的哪一项？',
  'changed-within': '这段时间里有过变化，请说是哪一天',
};

/** What a reader is told of a name that nothing knows: a right, on condition, and no accusation. */
const UNKNOWN_SAYS =
  '本站没有收录这个名称，不能据此说不该收。行政机关、事业单位向您收费，要在公开的清单上：请对方指出是哪份清单的哪一项、哪份文件、什么标准，并给书面答复；指不出的，打12345。市场价、税、罚款不在此列。';

/** An answer for a reader at a terminal: the word first, then the proof. */
export function answerText(answer: Answer): string {
  return [
    `${answer.query} · ${answer.on}：${VERDICT_WORDS[answer.verdict]}`,
    ...nameLines(answer),
    ...saysLines(answer),
    ...answer.rates.map((rate) => `  ${rate.item['zh-CN']}：${rateText(rate)}`),
    ...moneyLines(answer),
    ...answer.reductions.map(reductionText),
    ...(answer.basis.length > 0 ? [`  依据：${answer.basis.join('、')}`] : []),
    ...ageLines(answer),
    ...answer.caveats.map((caveat) => `  注意：${CAVEAT_WORDS[caveat]}`),
    ...answer.choices.map((choice) => choiceText(choice)),
    `  发布版：${answer.release ?? '尚无封存的发布版'}`,
  ].join('\n');
}

function nameLines(answer: Answer): string[] {
  if (!answer.entry || answer.entry.kind === 'scope') return [];
  const name = [`  项目：${nameOf(answer)} [${idOf(answer.entry)}]`];
  if (!answer.fee) return name;
  const collector = answer.collector?.collector ?? answer.fee.department;
  const replaced = answer.period?.replacedBy ? [`  已改为：${answer.period.replacedBy['zh-CN']}`] : [];
  return [...name, `  执收：${collector}`, ...replaced];
}

function saysLines({ verdict, entry, edition }: Answer): string[] {
  if (entry?.kind === 'unlawful') {
    const { answer, remark } = entry.unlawful;
    return [answer, remark].flatMap((words) => (words ? [`  ${words['zh-CN']}`] : []));
  }
  if (entry?.kind === 'regulated') return [`  ${entry.regulated.answer['zh-CN']}`];
  if (verdict === 'not-listed') return [`  不在《${edition!.title['zh-CN']}》`];
  return verdict === 'unknown' ? [`  ${UNKNOWN_SAYS}`] : [];
}

function moneyLines({ most, over, amount, lastKnown }: Answer): string[] {
  return [
    ...(most === null ? [] : [`  最多 ${most} 元`]),
    ...(over === null ? [] : [`  他要 ${amount} 元：至少多收 ${over} 元`]),
    ...(lastKnown === null
      ? []
      : [
          `  最后所知（${lastKnown.on}）：${VERDICT_WORDS[lastKnown.verdict]} ${lastKnown.rates.map(rateText).join('、')}`,
        ]),
  ];
}

function ageLines({ currency, checked }: Answer): string[] {
  return currency && checked ? [`  ${checked.on} ${CURRENCY_WORDS[currency]}`] : [];
}

function choiceText(choice: Answer): string {
  const most = choice.most === null ? '' : `，最多 ${choice.most} 元`;
  return `  · ${nameOf(choice)} [${idOf(choice.entry) ?? choice.category}]：${VERDICT_WORDS[choice.verdict]}${most}`;
}

function rateText(rate: Rate): string {
  if (rate.kind === 'formula') return rate.formula['zh-CN'];
  if (rate.kind === 'unknown') return '未取得';
  if ('min' in rate && rate.min !== undefined) return `${rate.min}–${rate.max} ${rate.unit}`;
  const limit = rate.kind === 'cap' ? '不超过 ' : rate.kind === 'floor' ? '不低于 ' : '';
  return 'amount' in rate ? `${limit}${rate.amount} ${rate.unit}` : '未取得';
}

function reductionText(reduction: Reduction): string {
  return `  减免：${reduction.for['zh-CN']}——${reduction.what['zh-CN']}（${reduction.from ?? '起始日未取得'} 至 ${reduction.until ?? '今'}）`;
}
