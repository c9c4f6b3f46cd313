import type { PolicyDraft } from '#library/official-text/policy/policy-draft';
import type { Set } from './office-files.ts';

/** An invented document, and what its head says. */
export interface Invented {
  name: string;
  lines: Set[];
  fields: Partial<PolicyDraft>;
  /** Anchors that its text must have. */
  anchors: string[];
}

const centre = (text: string, size = 22): Set => ({ text, align: 'center', size });
const right = (text: string): Set => ({ text, align: 'right' });
const flush = (text: string): Set => ({ text, indent: false });
const clause = (text: string, level: number): Set => ({ text, number: { list: 1, level } });
const article = (text: string): Set => ({ text, number: { list: 2, level: 0 } });
const LONG =
  '为深入贯彻落实国家和省关于持续优化营商环境的决策部署，进一步规范涉企收费行为，切实减轻企业负担，结合本市实际，经研究同意，现就有关事项通知如下，请认真抓好贯彻落实。';

export const DOCUMENTS: Invented[] = [
  {
    name: 'a notice with a red head, an attached document and two annexes',
    lines: [
      centre('临河市人民政府办公室文件', 30),
      centre('临政办发〔2027〕3号', 16),
      centre('临河市人民政府办公室'),
      centre('关于印发临河市规范涉企收费若干措施的通知'),
      flush('各县（市、区）人民政府，市属各开发区管委会，市政府各部门、各直属机构：'),
      { text: LONG },
      { text: '《临河市规范涉企收费若干措施》已经市政府同意，现印发给你们，请认真组织实施。' },
      { text: '附件：1.临河市涉企收费目录清单' },
      { text: '2.责任分工表' },
      right('临河市人民政府办公室'),
      right('2027年1月5日'),
      { text: '（此件公开发布）' },
      centre('临河市规范涉企收费若干措施'),
      { text: LONG },
      clause('总体要求', 0),
      clause(`坚持问题导向。${LONG}`, 1),
      clause(`坚持标本兼治。${LONG}`, 1),
      clause('主要措施', 0),
      clause('清理收费项目。对照临发改价格〔2019〕8号清理，每次收2~5元，系数{0.8}，面积<8平方米。', 1),
      clause('附则', 0),
      { text: '本措施自2027年3月1日起施行，有效期至2030年2月28日。' },
      flush('附件1'),
      centre('临河市涉企收费目录清单'),
      {
        rows: [
          ['序号', '项目', '标准'],
          ['1', '不动产登记费', '80元/件'],
          ['2', '特种设备检验费', '按目录'],
        ],
      },
      flush('附件2'),
      centre('责任分工表'),
      {
        rows: [
          ['任务', '牵头单位'],
          ['清理收费项目', '市发展改革委'],
        ],
      },
    ],
    fields: {
      title: '临河市人民政府办公室关于印发临河市规范涉企收费若干措施的通知',
      documentNumber: '临政办发〔2027〕3号',
      issuers: ['临河市人民政府办公室'],
      level: 'city',
      type: 'notice',
      writtenOn: '2027-01-05',
      effectiveFrom: '2027-03-01',
      effectiveUntil: '2030-02-28',
      annexes: [
        { title: '临河市涉企收费目录清单', isInText: true },
        { title: '责任分工表', isInText: true },
      ],
    },
    anchors: ['s1', 's1-1', 's1-2', 's2', 's2-1', 's3'],
  },
  {
    name: 'a page of a web site: title in two lines, number under it',
    lines: [
      centre('临河市人民政府办公室关于进一步规范'),
      centre('涉企收费管理的通知'),
      centre('临政办发〔2024〕17号', 16),
      flush('各县（市、区）人民政府，市政府各部门、各直属机构：'),
      { text: LONG },
      clause('总体要求', 0),
      clause(`坚持问题导向。${LONG}`, 1),
      clause('坚持标本兼治。健全长效机制。', 1),
      { text: '本通知自印发之日起施行，有效期5年。' },
      right('临河市人民政府办公室'),
      right('2024年6月18日'),
      { text: '（此件公开发布）' },
    ],
    fields: {
      title: '临河市人民政府办公室关于进一步规范涉企收费管理的通知',
      documentNumber: '临政办发〔2024〕17号',
      issuers: ['临河市人民政府办公室'],
      writtenOn: '2024-06-18',
      effectiveFrom: '2024-06-18',
      effectiveUntil: '2029-06-17',
    },
    anchors: ['s1', 's1-1', 's1-2'],
  },
  {
    name: 'a regulation, adopted, approved and amended',
    lines: [
      centre('临河市城市绿化条例'),
      {
        text: '（2002年7月25日临河市第十一届人民代表大会常务委员会第四十一次会议通过　2002年9月28日山东省第九届人民代表大会常务委员会第三十一次会议批准　根据2017年11月23日临河市第十四届人民代表大会常务委员会第六次会议《关于修改部分地方性法规的决定》修正）',
      },
      centre('第一章　总则', 16),
      article('为了加强城市绿化，保护和改善生态环境，根据有关法律、法规，结合本市实际，制定本条例。'),
      article('本条例所称绿地是指下列土地：'),
      { text: '（一）公园绿地；' },
      { text: '（二）防护绿地。' },
      { text: '前款所列绿地的名录，由市人民政府公布。' },
      centre('第二章　附则', 16),
      article(
        '本条例自2002年10月1日起施行。1995年5月1日临河市人民政府发布的《临河市绿化管理规定》同时废止。',
      ),
    ],
    fields: {
      title: '临河市城市绿化条例',
      documentNumber: null,
      issuers: ['临河市人民代表大会常务委员会'],
      level: 'city',
      type: 'local-regulation',
      writtenOn: '2002-07-25',
      effectiveFrom: '2002-10-01',
      repeals: ['临河市绿化管理规定'],
    },
    anchors: ['c1', 'a1', 'a2', 'a2-i1', 'a2-i2', 'a2-p2', 'c2', 'a3'],
  },
  {
    name: 'an order of the government with the rule that it promulgates',
    lines: [
      centre('临河市人民政府令', 30),
      centre('第35号', 16),
      {
        text: '《临河市停车场管理办法》已经2020年1月8日市政府第42次常务会议通过，现予公布，自2020年3月1日起施行。',
      },
      right('市长　张三'),
      right('2020年1月10日'),
      centre('临河市停车场管理办法'),
      article('为了加强停车场管理，制定本办法。'),
      article('本办法适用于本市行政区域内停车场的规划、建设、使用和管理。'),
      { text: '法律、法规另有规定的，从其规定。' },
    ],
    fields: {
      title: '临河市停车场管理办法',
      documentNumber: '临河市人民政府令第35号',
      issuers: ['临河市人民政府'],
      type: 'government-rule',
      writtenOn: '2020-01-10',
      effectiveFrom: '2020-03-01',
    },
    anchors: ['a1', 'a2', 'a2-p2'],
  },
  {
    name: 'a joint notice of three bureaus with a signer and an imprint',
    lines: [
      centre('临河市财政局', 26),
      centre('临河市发展和改革委员会', 26),
      centre('临河市市场监督管理局', 26),
      { text: '临财综〔2025〕6号　　签发人：李四', indent: false },
      centre('关于公布行政事业性收费目录清单的通知'),
      flush('各县（市、区）财政局、发展改革局、市场监管局：'),
      { text: LONG },
      clause('收费单位应当公示。', 0),
      { text: '1.公示内容包括项目、标准、依据。' },
      { text: '2.公示地点为办事大厅。' },
      clause('本通知自2025年5月1日起执行，有效期至2030年4月30日。', 0),
      right('临河市财政局'),
      right('临河市发展和改革委员会'),
      right('临河市市场监督管理局'),
      right('2025年4月2日'),
      flush('抄送：市纪委监委，市审计局。'),
      flush('临河市财政局办公室　2025年4月2日印发'),
    ],
    fields: {
      title: '关于公布行政事业性收费目录清单的通知',
      documentNumber: '临财综〔2025〕6号',
      issuers: ['临河市财政局', '临河市发展和改革委员会', '临河市市场监督管理局'],
      level: 'city',
      type: 'notice',
      writtenOn: '2025-04-02',
      effectiveFrom: '2025-05-01',
      effectiveUntil: '2030-04-30',
    },
    anchors: ['s1', 's1-0-1', 's1-0-2', 's2'],
  },
  {
    name: 'a reply of a district with a date in Chinese numerals',
    lines: [
      centre('临河市东城区人民政府', 26),
      centre('东政字〔2023〕21号', 16),
      centre('临河市东城区人民政府'),
      centre('关于同意调整停车收费标准的批复'),
      flush('区发展改革局：'),
      {
        text: '你局《关于调整停车收费标准的请示》（东发改〔2023〕9号）收悉。经研究，同意调整，请按规定组织实施，并做好公示。',
      },
      { text: '此复。' },
      right('临河市东城区人民政府'),
      right('二〇二三年十一月九日'),
    ],
    fields: {
      title: '临河市东城区人民政府关于同意调整停车收费标准的批复',
      documentNumber: '东政字〔2023〕21号',
      issuers: ['临河市东城区人民政府'],
      level: 'county',
      type: 'reply',
      writtenOn: '2023-11-09',
      effectiveFrom: null,
      effectiveUntil: null,
    },
    anchors: [],
  },
];
