// The words around a name: those that only ask, those that say what is done, those that say it is money.
// All of them are compared in folded form: no blanks, no marks, simplified characters, lower case.

import { group } from '../known.ts';
const alternatives = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Words behind a name that only ask, or only say that money is wanted. */
const ASKS_BEHIND = alternatives(`
  几个钱 得花几个钱 花几个钱 要几个钱 带多少钱 需要带多少钱 要带多少钱 掏多少钱 掏钱吗 啥价 啥价格 什么价 什么价格 付费吗 要付费吗 不用钱了 不用钱 大概多少 会怎样
  多少钱 是多少钱 要多少钱 得多少钱 得花多少钱 得交多少钱 得要多少钱 要花多少钱 要交多少钱 收多少钱 交多少钱 花多少钱 多少费用 多少费 多少元 是多少 要多少 交多少 收多少 多少
  多收了吗 多收吗 多收了没 多收没 多收了 多收 是不是多收了 是不是多收 收多了吗 收多了
  几块钱 几块 几元 几多钱 怎么收费 怎么收 怎么算 怎么交 如何收费 如何收取 如何收 如何计算 收费标准是什么 收费标准是多少 收费标准
  标准是多少 什么标准 标准 收费吗 收费不 收不收费 收钱吗 收不收钱 要钱吗 要不要钱 要钱不 要钱么 要交钱吗 要交吗 要交费吗 要费用吗 交不交钱
  交不交 交钱吗 交钱 用交吗 用交钱吗 需要交吗 需要交钱吗 需要钱吗 需要付钱吗 要花钱吗 要花多少 要不要交钱 要不要交 花钱吗 花钱 贵吗 贵不贵 合法吗
  合理吗 合法么 违法吗 违规吗 违法不 算乱收费吗 是乱收费吗 乱收费吗 该不该交 该交吗 该收吗 该不该收 能不能收 能收吗 可以收吗 让收吗 允许收吗 应该收吗 应该交吗
  还收吗 还要交吗 还交吗 还收费吗 还要钱吗 取消了吗 取消了没 免费吗 是免费的吗 免费不 免费的吗 正常吗 正规吗 对吗 对不对 行吗 谁出 谁交 谁付 谁承担 去哪交 找谁
  怎么办理 怎么办 怎么回事 是什么费 是什么钱 是什么 是啥 什么费 啥费 咋收 咋收费 咋算 能退吗 可以退吗 退不退 退吗 不退 给退吗
  要我 收我 收了我 收了 要了 交了 花了 让我交 让交 叫我交 叫交 他要 他收 说要 需要 要收 要交 得交 被收 被收了 收取 缴纳 一共 总共 共 合计 要价 给了 付了 要 收 交
  每本 一本 每证 一证 每人 每次 一次 每张 一张 每个 一个 一副 每副 每件 一件 每份 一份 每项 每科 一科 每类 一类 一平 一年 每年 一个月 每月 一学期 一小时 每小时 一节课 一节 一天 每天
  太贵了 太贵 涨价了 涨价 太高了 太高 高不高 怎么这么贵 这么贵
  这个费 这费 这笔钱 这个钱 这笔费用 价格表 收费表
  不 不行吗 吗 么 呢 啊 呀 吧 嘛 的 了 哦 哈 呗
  はいくらですか はいくら いくらですか いくら ですか ますか かかりますか かかる 必要 について の は が を
  얼마인가요 얼마예요 얼마에요 얼마 인가요 하나요 입니까 은 는 이 가
`);
const ASKS_BEFORE = alternatives(`
  请问一下 请问 问一下 问下 我想问一下 我想问 想问一下 想问 想知道 我想知道 我要 我想 我去 我们 我 想 要 去 到 在 给 帮我 帮 给我 让我 叫我 咱 俺
  他们 他 她 人家 对方 窗口要收 今年 最近 刚才 刚 现在 目前 本人 关于 这个 那个 这 那 凭什么 凭啥 为什么 为啥 被收取 被收了 被收 被要 收取 收了我 收了 收我 收
  交了 缴纳 交纳 征收 花了 花 付了 付 支付 要交 要收 让交 叫交 需要交 需要 得交 必须交 应该交 什么是 啥是 缴 交 孩子 小孩 老人 孩子的 单位让交 单位要交
  学校让交 学校要收 学校收的 公司让交 公司要交 公司收 单位收 老师让交
`);
const BEHIND = new RegExp(`(?:${ASKS_BEHIND})$`, 'u');
const BEFORE = new RegExp(`^(?:${ASKS_BEFORE})`, 'u');
const SHORTEST = 2;

/**
 * A folded name without the words that only ask, one by one: every form on the way, the whole first.
 * 补办身份证要多少钱 gives itself and 补办身份证.
 */
export function askedForms(folded: string): string[] {
  const forms = new Set(namedForms(folded));
  for (const form of [...forms]) {
    let rest = form;
    for (let next = cutBefore(rest); next !== null; next = cutBefore(rest)) forms.add((rest = next));
  }
  return [...forms];
}

/**
 * The same of a name that editors gave, without what only asks behind it: before it, every word counts
 * (孩子第一次办身份证要钱吗 is not all of 办身份证).
 */
export function namedForms(folded: string): string[] {
  const forms = new Set([folded]);
  let behind = folded;
  for (let next = cutBehind(behind); next !== null; next = cutBehind(behind)) forms.add((behind = next));
  return [...forms];
}

/** Who collects, and what he does: 派出所补办身份证 and 学校要收补课费 name 补办身份证 and 补课费. */
const COLLECTOR = alternatives(`
  派出所 公安局 公安 出入境 车管所 交警队 交警 民政局 不动产登记中心 不动产中心 登记中心 工商局 市场监管局 市监局 税务局 法院 劳动仲裁委 仲裁委 公证处 城管局 城管
  消防队 消防 社保局 人社局 学校 老师 幼儿园 医院 公司 单位 老板 厂里 厂家 物业公司 物业 社区 居委会 村里 村委会 村委 村干部 街道办 街道 政务大厅 办事大厅 政务中心 窗口
  政府 银行 开发商 中介 房东 驾校 殡仪馆 燃气公司 供热公司 热力公司 自来水公司 供电公司 电力公司 停车场
`);
const SAID_OF_COLLECTOR = new RegExp(
  `^(?:${COLLECTOR})(?:那边|那里|的人|工作人员)?(?:收的|要我?收取?|要我?交|要我?|收取|收了我?|收我?|让我?交|叫我?交|扣了我?|扣我?|说要交|说要|(?=办|补|换|领|开))`,
  'u',
);

/** Who asks a price of his own, whatever office the thing is for: 中介领结婚证的钱 is no fee of the registry. */
const SELLS = /^(?:中介|驾校|房东|开发商|银行)/u;

/** True where the one who collects is nobody's office. */
export function isOfSeller(folded: string): boolean {
  return SELLS.test(folded);
}

const IS_COLLECTOR = new RegExp(`^(?:${COLLECTOR})$`, 'u');

/** True for a word that says who collects, and not what for. */
export function isCollector(folded: string): boolean {
  return IS_COLLECTOR.test(folded);
}

/** A folded name without who collects it; null where it does not say so. */
export function withoutCollector(folded: string): string | null {
  const rest = folded.replace(SAID_OF_COLLECTOR, '');
  return rest.length < SHORTEST || rest === folded ? null : rest;
}

function cutBehind(text: string): string | null {
  const rest = text.replace(BEHIND, '');
  return rest.length < SHORTEST || rest === text ? null : rest;
}

function cutBefore(text: string): string | null {
  const rest = text.replace(BEFORE, '');
  return rest.length < SHORTEST || rest === text ? null : rest;
}

/** Documents, of which a 工本费 is the charge itself: 护照工本费 is 护照费, 年费工本费 is none. */
export const PAPER = /[证照本牌书卡簿册]$/u;
const MONEY =
  /(?:收费标准|的费用|费用|收费|规费|的钱|价格|价钱|缴费|用钱|费|钱|价|手数料|料金|費用|费用|代金|수수료|요금|비용)$/u;
const MADE_OF_PAPER = /工本费$/u;

/** A folded name without the word that says it is money: 护照费, 护照工本费 and 护照的钱 are 护照. */
export function coreOf(folded: string): string {
  const paper = folded.replace(MADE_OF_PAPER, '');
  if (paper !== folded) return PAPER.test(paper) && paper.length >= SHORTEST ? paper : folded;
  const core = folded.replace(MONEY, '');
  return core.length < SHORTEST ? folded : core;
}

/** What is done with the thing that a name names: evidence which of several items is meant. */
export type Deed = 'first' | 'expired' | 'exchange' | 'lost' | 'reissue' | 'damaged' | 'renew' | 'exam';

const DEEDS: Readonly<Record<Deed, string>> = {
  first:
    '首次申领 首次办理 首次领取 首次 第一次办理 第一次办 第一次领 第一次 头一回领 头一回 头一次 初次申领 初次 新办 首领 首办',
  expired: '快到期了 到期了 到期 过期了 过期 期满 有效期满',
  exchange: '换领 换发 换证 换新 更换 调换 换',
  lost: '弄丢了 弄丢 丢失 丢了 找不着了 找不到了 找不着 找不到 遗失 挂失 掉了 被偷了 被偷 丢',
  reissue: '补办 补领 补发 补证 重办 重新办 补',
  damaged: '损坏 坏了 破损 弄坏了 磨损 断了',
  renew: '续签 续期 延期 续办 续',
  exam: '考取 考试 考',
};
/** Deeds that do not tell one case from another. */
const NEUTRAL =
  '办理 申办 办个 办张 办本 办 申请 申领 领取 领个 领 做 拿 弄 开 缴 交 收 的 后 要 了 了要 时 本人 自己';
const ALL_DEEDS: readonly (readonly [string, Deed | null])[] = [
  ...Object.entries(DEEDS).flatMap(([deed, words]) =>
    words.split(' ').map((word) => [word, deed as Deed] as const),
  ),
  ...NEUTRAL.split(' ').map((word) => [word, null] as const),
].sort(([a], [b]) => b.length - a.length);
const DEED_OF = new Map(ALL_DEEDS);
const DEED = ALL_DEEDS.map(([word]) => word).join('|');
const DEED_BEFORE = new RegExp(`^(?:${DEED})`, 'u');
const DEED_BEHIND = new RegExp(`(?:${DEED})$`, 'u');
const DEED_ANYWHERE = new RegExp(
  ALL_DEEDS.filter(([, deed]) => deed !== null && deed !== 'exam')
    .map(([word]) => word)
    .join('|'),
  'gu',
);

/** A name taken apart: what it is about, and what is done with it. */
export interface Taken {
  object: string;
  deeds: ReadonlySet<Deed>;
}

/** Takes the deeds from both ends of a core: 补办身份证 and 身份证丢了补办 are both about 身份证. */
export function takenApart(core: string): Taken {
  const deeds = new Set<Deed>();
  let object = core;
  for (;;) {
    const word = DEED_BEFORE.exec(object)?.[0] ?? deedBehind(object);
    if (word === undefined || object.length - word.length < SHORTEST) break;
    object = object.startsWith(word) ? object.slice(word.length) : object.slice(0, -word.length);
    const deed = DEED_OF.get(word);
    if (deed) deeds.add(deed);
  }
  return { object, deeds };
}

/** 代办 is a charge of its own, and no 办: 车检代办 is not 車検代 done. */
function deedBehind(text: string): string | undefined {
  return text.endsWith('代办') ? undefined : DEED_BEHIND.exec(text)?.[0];
}

/** One key for 补办身份证 and 身份证补办: what it is about, and what is done. */
export function severalKey(core: string): string {
  const { object, deeds } = takenApart(core);
  return [object, ...[...deeds].sort()].join(' ');
}

/** The deeds that a text tells of, wherever they stand in it: 丢失补领、损坏换领. */
export function deedsIn(folded: string): ReadonlySet<Deed> {
  return new Set([...folded.matchAll(DEED_ANYWHERE)].flatMap(([word]) => DEED_OF.get(word) ?? []));
}

/** What a text says beside what is done. */
export function withoutDeeds(folded: string): string {
  return folded.replace(DEED_ANYWHERE, '');
}

/** Charges of their own: a name with one of them behind it is not that name. 护照加急费 is no passport. */
const OWN = alternatives(`
  加急费 加急 特快费 代办费 代办 代理费 中介费 服务费 押金 保证金 抵押金 翻译费 照相费 拍照费 照片费 快递费 邮寄费 寄送费 邮费 复印费 打印费 资料费 材料费
  咨询费 管理费 手续费 培训费 检测费 检查费 验收费 评估费 审核费 审查费 建档费 查询费 预约费 排队费 取号费 盖章费 辛苦费 好处费 赞助费 协调费 上门费 系统费
  平台费 卡费 卡套费 保护套费 封皮费 押证费 保管费 体检费 滞纳金 罚款 罚金 违约金 定金 订金 保险费 税 补偿费 赔偿金 赔偿费 升级费 标牌费 年检费 督导费 拍摄费 装裱费 制作费 插队费 表格费
  公告费 登报费 公示费 鉴定费 测绘费 印刷费
`);
const OWN_BEHIND = new RegExp(`^(.+?)(${OWN})$`, 'u');

/** Who does it for somebody asks for that: 代办营业执照 is 营业执照 and 代办费. */
const OWN_BEFORE = /^(?:代办|代领|找人办|托人办)(.{2,})$/u;

/** What stands before a charge of its own, and that charge: 护照加急费 is 护照 and 加急费. */
export function ownCharge(folded: string): { before: string; charge: string } | null {
  const done = OWN_BEFORE.exec(folded);
  if (done) return { before: group(done, 1), charge: '代办费' };
  const parts = OWN_BEHIND.exec(folded);
  return parts && group(parts, 1).length >= SHORTEST
    ? { before: group(parts, 1), charge: group(parts, 2) }
    : null;
}
const CHARGE = /[费金税价款钱]$|收费$|押金|附加$/u;

/** True for a text that ends as a charge does. */
export function endsAsCharge(folded: string): boolean {
  return CHARGE.test(folded);
}

/** Names of kinds and doings that say nothing of what is charged for. */
const GENERIC = new Set(
  alternatives(`收费 费用 工本费 手续费 服务费 登记费 管理费 证书费 办证费 办证 考试费 检测费 检验费 押金 保证金 证件费 资料费 材料费 其他费用 其他收费 行政收费
  申请费 注册费 年费 变更费 使用费 公告费 印刷费 补偿费 处理费 检查费 鉴定费 签证费 手续 登记 注册 证书 公告 印刷 申请 服务 管理`).split(
    '|',
  ),
);

/** Their characters two by two. */
export const genericPairs: ReadonlySet<string> = new Set(
  [...GENERIC].flatMap((word) => [...word].slice(1).map((_, at) => word.slice(at, at + 2))),
);

/** True for a word that many charges share: alone it means none of them. */
export function isGeneric(folded: string): boolean {
  return GENERIC.has(folded);
}
