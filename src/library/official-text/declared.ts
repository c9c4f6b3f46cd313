import { group } from '#domain/known';
import type { Declared } from './source.ts';

/** Names of the facts that sites print above a document, without the blanks that spread them. */
const LABELS: readonly string[] = [
  '索引号',
  '主题分类',
  '主题词',
  '体裁分类',
  '组配分类',
  '发文机关',
  '发布机构',
  '发布机关',
  '制定机关',
  '成文日期',
  '发文日期',
  '生成日期',
  '印发日期',
  '发布日期',
  '发布时间',
  '公布日期',
  '公开日期',
  '公开方式',
  '公开范围',
  '施行日期',
  '实施日期',
  '生效日期',
  '失效日期',
  '废止日期',
  '有效期',
  '有效性',
  '时效性',
  '效力状态',
  '标题',
  '文件名称',
  '发文字号',
  '文号',
  '文件编号',
  '统一编号',
  '登记号',
  '信息名称',
  '信息来源',
  '来源',
  '名称',
  '公文种类',
];
const SPREAD = LABELS.map((label) => [...label].join('[\\s\\u3000]*')).join('|');
const ALONE = new RegExp(`^(${SPREAD})[\\s\\u3000]*[：:]?$`);
const PAIR = new RegExp(`(?:^|[\\s\\u3000|｜])(${SPREAD})[\\s\\u3000]*[：:][\\s\\u3000]*`, 'g');

/** The name of a fact that stands alone, as in a cell; null for anything else. */
export function declaredLabel(text: string): string | null {
  const label = ALONE.exec(text.trim())?.[1];
  return label === undefined ? null : label.replace(/\s/g, '');
}

/** The facts that a line declares: 索 引 号：A 发文字号：B. None for a line that begins with other words. */
export function declaredPairs(text: string): Declared[] {
  const found = [...text.trim().matchAll(PAIR)];
  if (found[0]?.index !== 0) return [];
  return found.map((match, index) => ({
    label: group(match, 1).replace(/\s/g, ''),
    value: text
      .trim()
      .slice(match.index + match[0].length, found[index + 1]?.index)
      .replace(/[\s|｜]+$/, '')
      .trim(),
  }));
}
