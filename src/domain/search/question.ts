import { namedInJapanese } from './asking/japanese.ts';
import { namedInKorean } from './asking/korean.ts';
import type { SearchKind } from './page-table.ts';

/** What a question asks for: the kind of page that answers it. */
const INTENTS: readonly { asks: RegExp; kind: SearchKind }[] = [
  // A complaint about a charge does not ask for the charge.
  { asks: /投诉|举报|乱收费|complain|苦情|민원/u, kind: 'guide' },
  {
    asks: /多少钱|多少费|费用|收费|价格|几块|几元|怎么收|要钱|收钱|花钱|贵|how much|cost|price|fee|いくら|料金|手数料|費用|얼마|수수료|요금|비용/u,
    kind: 'fee',
  },
  {
    asks: /怎么|咋|如何|怎样|流程|材料|手续|什么|哪|找谁|多久|几天|办|补|换|领|销|续|过户|登记|how (?:do|to|can|long)|where|what (?:do|should)|apply|手続|方法|申請|どこ|どう|必要|には|たい|어떻게|어디|방법|신청|절차|필요|하려면|싶어요/u,
    kind: 'guide',
  },
];

/** The kind of page that a query asks for, or null where it only names a thing. */
export function kindAskedFor(query: string): SearchKind | null {
  return INTENTS.find(({ asks }) => asks.test(query))?.kind ?? null;
}

/** How a kind of page fits what is asked for: how to do a thing is told by guides, in their order or alone, not by a price. */
export function fitOf(kind: SearchKind, asked: SearchKind | null): number {
  if (kind === asked || (asked === 'guide' && kind === 'journey')) return 0.3;
  return asked === 'guide' && (kind === 'fee' || kind === 'infographic') ? -0.15 : 0;
}

const CHARGE =
  /[费金税价款钱]$|押金|保证金|收费|多少钱|要钱|罚款|\b(?:fee|fees|charge|charges|cost|deposit|price|fine|tax)\b|料金|手数料|費用|税$|수수료|요금|비용|보증금|세금/u;

/** Money that a reader is paid, is owed or has borrowed, though its name ends as those of charges do. */
const OWN_MONEY =
  /(?:失业(?:保险)?|养老|退休|公积|补助|补偿|赔偿|抚恤|奖学|助学|奖励|抚养)金$|(?:账|货|欠|贷|借|存|退|工程)款$|欠[账钱]$/u;

/** True for a query that names a charge or asks for a price: one to which "it is on no list" is an answer. */
export function namesCharge(query: string): boolean {
  const text = query.trim().toLowerCase();
  return CHARGE.test(text) && !OWN_MONEY.test(text);
}

const INTERROGATIVE = /[怎哪啥咋吗谁几]|什么|如何|多少|多久/u;

/** True for a query in Chinese that is put as a question. */
export function asks(query: string): boolean {
  return INTERROGATIVE.test(query);
}

/** Words that ask and name nothing, longest first so that none leaves a remainder of another. */
const ASKING = (
  '请问一下 请问 我想知道 想知道 我想要 我想 我要 我们 我的 想要 如果 如何 怎么样 怎么 怎样 哪里 在哪儿 在哪里 在哪 去哪 到哪 哪儿 哪个 哪些 ' +
  '什么时候 什么 多少钱 要多少 是多少 交多少 多少 几块钱 几块 多久 多长时间 几天 需要 应该 可不可以 可以 能不能 能否 是不是 是否 要不要 用不用 ' +
  '有没有 会不会 收不收 必须 的话 了吗 一家 一个 一下 一张 一本 费用是 费用 要花 花钱 要钱 流程 步骤 手续 材料 条件 收费标准 标准 申请办理 办理 合法 合理 ' +
  '找谁 问谁 归谁 谁管 谁来 啥时候 何时 几号 几点 几年 咋办 咋样 怎么着 为什么 为啥 凭什么 是否 算不算 贵不贵 行不行 好不好 有多少 有啥 有什么'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
/** Single characters ask only at the edge of a run, and there not as a part of a word: 办护照, but not 办事 or 交通. */
const LEADING = /^(?:[我想要去给带需是咋啥被把]|办(?![理事学公法])|[交缴](?![通易警款]))+/u;
const TRAILING = /[要吗呢啊吧嘛呀钱咋啥是的了办谁]+$/u;
const ASKING_ENGLISH =
  /\b(?:how|where|what|which|when|who|why|is|are|am|was|be|been|the|do|does|did|i|me|my|your|it|its|to|an?|for|of|in|on|at|by|from|with|about|that|this|there|here|get|need|have|has|had|can|could|may|must|will|would|should|want|if|so|much|many|long|please|not|no|and|or)\b/gu;
/** Words too common to tell pages apart. */
export const EMPTY = new Set(
  '的 了 和 与 及 在 有 到 把 被 个 家 上 一 收 领 新 买 做 元 年 月 日 市 县 就 都 也 很 太 又 再 还 着 过 得 地 给 让 叫 对 从 向 为 以 于 之 其 这 那 他 她 它 我 你 您 人 谁 没 不 能 会 该 想 要 说 快 老 时 时候 自己 别人 东西 事 事情 现在 今天 明天 昨天 以后 以前 已经 刚 刚刚 开始'.split(
    ' ',
  ),
);

/** A question without the words that only ask: 办护照要多少钱 → 护照. */
export function withoutAsking(query: string): string {
  const named = ASKING.reduce((rest, word) => rest.split(word).join(' '), query)
    .split(' ')
    .map(withoutEdges)
    .join(' ');
  const rest = namedInKorean(namedInJapanese(named.replace(ASKING_ENGLISH, ' ')));
  return rest.replace(/\s+/g, ' ').trim();
}

function withoutEdges(run: string): string {
  return run.replace(LEADING, '').replace(TRAILING, '');
}

/** Cuts a text into words, run by run; a browser without a segmenter gets its runs whole. */
export function runsOf(text: string, locale: string): string[][] {
  const runs = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // eslint-disable-next-line es-x/no-intl-segmenter, compat/compat -- asked for first
  const Segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  if (Segmenter === undefined) return runs.map((run) => [run]);
  const segmenter = new Segmenter(locale, { granularity: 'word' });
  return runs.map((run) =>
    [...segmenter.segment(run)].map(({ segment }) => segment).filter((word) => !EMPTY.has(word)),
  );
}
