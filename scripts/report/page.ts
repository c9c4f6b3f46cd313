import { LANGUAGES } from '#i18n/locales';
import type { SelfInspection } from '#library/self-inspection';
import { escapeHtml, html, type Html } from '#words/html';
import { KIND_NAMES } from '../site/kind-names.ts';
import type { Gaps } from './gaps.ts';

/** All that a report holds; its JSON is this. */
export interface Report extends SelfInspection {
  city: string;
  gaps: Gaps;
}

const LAW_STATES: Readonly<Record<keyof SelfInspection['laws'], string>> = {
  unregistered: '不在台账',
  changed: '有变动，页面没有核过',
  due: '该再核了',
  unchecked: '没有核过',
  current: '现行',
};

/**
 * A report as a page, for the editors' own eyes: it is in Chinese, fetches nothing and stands in no site.
 * @param before the gaps of earlier days, the oldest first
 */
export function reportPage(report: Report, before: readonly { day: string; gaps: Gaps }[]): string {
  const { city, day, columns, coverage, dueFees, laws, orphans, gaps } = report;
  const name = escapeHtml(city);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}：自查 ${day}</title>
<style>
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; color: #1e2430; font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 2rem 0 .5rem; border-left: 4px solid #a61e1e; padding-left: .6rem; font-size: 1.2rem; }
table { border-collapse: collapse; width: 100%; } td, th { padding: .35rem .6rem; border-bottom: 1px solid #e7dfd2; text-align: left; vertical-align: top; }
td { font-variant-numeric: tabular-nums; } td:first-child { white-space: nowrap; } .bad { color: #a61e1e; font-weight: 600; } p, small { color: #5b6270; }
</style>
</head>
<body>
<h1>${name}门户自查</h1>
<p>${day}。由内容文件夹算出；照国办对政府网站的检查，看栏目空不空、多久没有动、该更新的更新没有。本站不收读者的留言，没有留言要回。</p>
${table(
  '栏目',
  ['栏目', '篇数', '最近一次', '天数'],
  columns.map(({ kind, count, newest, quietFor }) => [
    KIND_NAMES[kind] ?? kind,
    count === 0 ? html`<span class="bad">空</span>` : String(count),
    newest ?? '—',
    quietFor === null ? '—' : String(quietFor),
  ]),
)}
${table(
  '各语言',
  ['种类', '语言', '有效', '落后于原文', '没有译'],
  coverage.map(({ kind, locale, current, outdated, missing }) => [
    KIND_NAMES[kind] ?? kind,
    `${LANGUAGES[locale].zh}文`,
    String(current),
    outdated === 0 ? '0' : html`<span class="bad">${outdated}</span>`,
    String(missing),
  ]),
)}
${table(
  `到期要复核的收费：${dueFees.length}`,
  ['项目', '上次核对'],
  dueFees.map(({ slug, checkedOn }) => [slug, checkedOn]),
)}
${table(
  '引用的法规',
  ['状态', '部数', '哪些'],
  Object.entries(laws).map(([state, ids]) => [
    LAW_STATES[state as keyof SelfInspection['laws']],
    String(ids.length),
    state === 'current' ? '' : ids.join('、'),
  ]),
)}
${table(`未取得：${total(gaps)}`, ['种类.栏目', ...before.map((each) => each.day), day], gapRows(gaps, before))}
${table(
  `没有别处用到：${orphans.length}`,
  ['文件', '编号'],
  orphans.map(({ file, id }) => [file, id]),
)}
</body>
</html>
`;
}

function gapRows(gaps: Gaps, before: readonly { gaps: Gaps }[]): string[][] {
  const all = [...before.map((each) => each.gaps), gaps];
  const fields = [...new Set(all.flatMap((each) => Object.keys(each)))];
  return fields.map((field) => [field, ...all.map((each) => String(each[field] ?? 0))]);
}

function total(gaps: Gaps): number {
  return Object.values(gaps).reduce((sum, count) => sum + count, 0);
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): string {
  const cells = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  );
  const names = head.map((name) => html`<th>${name}</th>`);
  const none =
    rows.length === 0
      ? html`<p>没有。</p>`
      : html`<table>
          <thead>
            <tr>
              ${names}
            </tr>
          </thead>
          <tbody>
            ${cells}
          </tbody>
        </table>`;
  return html`<h2>${title}</h2>
    ${none}`.html;
}
