/** What an editor calls each kind of content, in the order in which lists have them. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  policies: '政策文件',
  guides: '办事指南',
  interpretations: '政策解读',
  infographics: '一图读懂',
  fees: '收费项目',
  journeys: '一件事',
  indicators: '指标',
  lists: '官方清单',
  laws: '法规台账',
  site: '城市',
};
