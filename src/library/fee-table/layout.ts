import { isAmong } from '#domain/own-keys';
import { NOT_APPLICABLE, UNKNOWN } from '#schemas/fields';
import {
  SPAN,
  choice,
  citations,
  figure,
  list,
  localized,
  localizedLists,
  mark,
  plain,
  seen,
  unusual,
  type Field,
} from './fields.ts';

/** Words of the codes, as officials say them. */
export const LIST_WORDS = {
  administrative: '行政事业性收费',
  'government-fund': '政府性基金',
  'enterprise-deposit': '涉企保证金',
  'government-priced-service': '政府定价经营服务性收费',
  'free-or-prohibited-by-law': '法定免费或禁止收取',
};
const PAYER_WORDS = { citizen: '个人', enterprise: '企业', both: '个人和企业' };
export const STATE_WORDS = {
  charged: '照收',
  free: '停征或免征',
  abolished: '取消',
  replaced: '改税或并入',
  prohibited: '法律禁止',
  unverified: '不作答',
};
const FREE_WORDS = {
  suspended: '停征',
  'suspended-or-abolished': '取消或停征',
  'zero-rated': '零费率',
  exempt: '免征',
  'by-law': '法定免费',
};
const RATE_WORDS = {
  amount: '定额',
  range: '幅度',
  tier: '分段',
  rate: '比例',
  cap: '上限',
  floor: '下限',
  factor: '系数',
  formula: '公式',
  unknown: '未取得',
};
const COMBINE_WORDS = { plus: '相加', instead: '择一' };
const PUBLISHABLE_WORDS = { yes: '可以', 'with-caution': '连同疑点', 'no-amount': '不得显示金额' };
const SOURCE_WORDS = {
  'official-site': '官方网站',
  'law-mirror': '法规库镜像',
  newspaper: '报纸',
  'third-party-copy': '第三方转载',
  'spam-mirror': '镜像垃圾站',
  none: '无',
};
const CERTAINTY_WORDS = { high: '高', medium: '中', low: '低' };
const OPEN_TOP = '以上';

/** The one column that is for editors only: files for the public do not have it. */
export const EDITOR_NOTE = '编者备注';
const editorNote = plain('editorNote', EDITOR_NOTE);
const remark = localized('remark', '备注');
const basis = citations('basis', '依据编号');
const evidence = list('evidence', '来源编号', true);

/** What a row is about: an item, or a part of the item above it. */
export const ROW_KINDS = ['项目', '执收单位', '时段', '标准', '减免', '长期减免'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** The fields of each kind of row, in the order in which a content file writes them. */
export const FIELDS: Readonly<Record<RowKind, readonly Field[]>> = {
  项目: [
    localized('name', '项目名称'),
    localized('variant', '子项或情形', NOT_APPLICABLE),
    localizedLists('aliases', '别名'),
    choice('list', '收费性质', LIST_WORDS),
    plain('level', '层级'),
    plain('department', '部门'),
    plain('priceSetter', '定价部门', UNKNOWN),
    choice('payer', '缴费对象', PAYER_WORDS),
    unusual('onePerPerson', '一人一份', false, '是'),
    unusual('alsoSold', '市场也做', false, '是'),
    unusual('amountsInDoubt', '金额存疑', false, '是'),
    list('regions', '适用区域', false),
    seen('checked', '复核日', '复核依据'),
    mark('enterpriseRelated', '是否涉企'),
    mark('preApproval', '是否行政审批前置'),
    mark('importExport', '是否涉进出口环节'),
    plain('fundDestination', '资金管理方式', UNKNOWN),
    citations('legalBasis', '依据编号', true),
    choice('publishable', '可否公布金额', PUBLISHABLE_WORDS),
    localized('caution', '疑点'),
    choice('amountSource', '金额来源', SOURCE_WORDS),
    choice('certainty', '把握', CERTAINTY_WORDS),
    evidence,
    editorNote,
  ],
  执收单位: [...SPAN, plain('collector', '收费单位'), basis, remark, editorNote],
  时段: [
    ...SPAN,
    choice('state', '状态', STATE_WORDS),
    choice('freeBecause', '免费原因', FREE_WORDS),
    localized('replacedBy', '改为'),
    localized('formerName', '旧名称'),
    localized('combination', '合算办法'),
    basis,
    evidence,
    remark,
    editorNote,
  ],
  标准: [
    choice('kind', '标准种类', RATE_WORDS),
    localized('item', '子项或情形'),
    figure('amount', '金额'),
    figure('min', '下端'),
    figure('max', '上端'),
    plain('unit', '单位', UNKNOWN),
    figure('over', '超过'),
    figure('upTo', '至多', OPEN_TOP),
    plain('countedIn', '计数单位'),
    choice('combine', '与分段合算', COMBINE_WORDS),
    unusual('derived', '推算', false, '推算'),
    list('together', '可一起收', false),
    list('excludes', '只收其一', false),
    list('totalOf', '合计', false),
    localized('formula', '公式'),
    remark,
    editorNote,
  ],
  减免: [
    localized('for', '减免对象'),
    localized('what', '减免内容'),
    choice('payer', '缴费对象', PAYER_WORDS),
    figure('leaves', '还交百分之几'),
    ...SPAN,
    basis,
    evidence,
    remark,
    editorNote,
  ],
  长期减免: [localized('text', '减免内容')],
};

/** Columns that the export fills from the others, as the official lists have them; the import only compares them. */
export const DERIVED = [
  '项目序号',
  '收费标准',
  '政策依据',
  '文号',
  '单位性质',
  '服务内容',
  '定价方式',
] as const;

export const ID = '标识';
export const ROW_KIND = '行类';

/**
 * All columns: first those of the official lists (standards 11 to 13: 部门, 项目序号, 项目名称, 资金管理方式, 政策依据, 收费标准,
 * 是否涉企 …), then what a round trip needs besides.
 */
const OFFICIAL = [
  ID,
  ROW_KIND,
  '项目序号',
  '收费性质',
  '部门',
  '收费单位',
  '单位性质',
  '项目名称',
  '子项或情形',
  '服务内容',
  '收费标准',
  '资金管理方式',
  '政策依据',
  '文号',
  '定价部门',
  '定价方式',
  '是否涉企',
  '是否行政审批前置',
  '是否涉进出口环节',
  '备注',
];
/** What an item was when the sheet was written, so that a later change of somebody else is not undone unseen. */
export const STAMP = '导出时的状态';

export const COLUMNS: readonly string[] = [
  ...new Set([...OFFICIAL, ...ROW_KINDS.flatMap((kind) => FIELDS[kind].flatMap(({ headers }) => headers))]),
  STAMP,
];

/** Columns without which a sheet cannot be read. */
export const REQUIRED: readonly string[] = COLUMNS.filter(
  (header) => header !== EDITOR_NOTE && header !== STAMP && !isAmong(DERIVED, header),
);
