/** The kinds of documents that titles end in (《党政机关公文处理工作条例》, and those of laws and plans). */
const KINDS =
  '通知|通报|意见|办法|决定|决议|公告|通告|公报|批复|复函|函|请示|报告|纪要|议案|命令|令|方案|规划|计划|要点|措施|政策|规定|细则|条例|规则|章程|制度|标准|目录|清单|指南|指引|若干意见|纲要|预案|规程|法|解释|守则|准则|法典|名单|台账|安排|分工|建议|倡议书|承诺书|答复|说明';
const NOTE = '(?:[（(【〔][^（）()】〕]{1,24}[）)】〕])?';
const ENDS = new RegExp(`(?:${KINDS})(?:》?的(?:通知|决定|公告|通告|批复|函|意见))?》?${NOTE}$`);

/** True for words that may be a title, whole: they end in a kind of document. */
export function endsAsTitle(text: string): boolean {
  return ENDS.test(text.replace(/\s/g, ''));
}

const ORGAN =
  /(?:人民政府|政府|办公室|办公厅|委员会|委|局|厅|部|院|署|会|处|中心|公司|银行|总队|支队|大队|党组|法院|检察院|管委会|集团|领导小组|指挥部|联席会议|省委|市委|县委|区委|党委|协会|所|站|馆|团|学校|大学|学院)$/;

/** True for words that may be the name of an office, or several in a row. */
export function isOffices(text: string): boolean {
  const names = officesIn(text);
  return names.length > 0 && names.every((name) => ORGAN.test(name) && name.length >= 3 && name.length <= 60);
}

/** The names in a line that lists offices: 市财政局 市发展改革委, or one. */
export function officesIn(text: string): string[] {
  return text
    .split(/[\s\u3000、]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const LEVELS: readonly [RegExp, string][] = [
  [/^中华人民共和国|^全国|^国务院|^国家|^中共中央|^中央/, 'national'],
  [/开发区|高新区|功能区|新区管委会|经开区/, 'zone'],
  [/^(?:北京|上海|天津|重庆)市(?!.*[县区](?:人民政府|委|局|办))|省|自治区(?!.*[市州盟县旗])/, 'provincial'],
  [/自治县|[县旗](?!.*市)|(?<!自治|小|社|园|景|校|辖|矿|林|地)区(?!.*市)/, 'county'],
  [/市|自治州|盟|地区/, 'city'],
];

/** The level that an office stands on, from its name: 聊城市东昌府区人民政府 is a county's. */
export function levelOfOffice(name: string): string {
  const level = LEVELS.find(([pattern]) => pattern.test(name))?.[1] ?? 'national';
  // A department of the province often bears the province's name and a city's in it: the first one counts.
  return /^[^市县区]{2,4}省/.test(name) && !/省[^省]*[市县]/.test(name) ? 'provincial' : level;
}

const TYPES: readonly [RegExp, string][] = [
  [/征求意见稿|草案|送审稿/, 'draft'],
  [/(?:通知|通报)$/, 'notice'],
  [/意见$/, 'opinions'],
  [/批复$|复函$|答复$/, 'reply'],
  [/工作要点$|要点$/, 'work-priorities'],
  [/规划建议$|的建议$/, 'planning-proposal'],
  [/规划(?:纲要)?$|计划$|纲要$/, 'plan'],
  [/方案$/, 'programme'],
  [/措施$|政策$/, 'policy-measures'],
  [/年度报告$/, 'annual-report'],
  [/(?:办法|规定|细则|规则|规程|标准|制度)$/, 'normative-document'],
];

/** The type of a document from its title; null for a kind that has none here. */
export function typeOfTitle(title: string): string | null {
  const bare = title.replace(/\s/g, '').replace(new RegExp(`${NOTE}$`), '');
  if (/征求意见稿|草案|送审稿/.test(title)) return 'draft';
  return TYPES.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
