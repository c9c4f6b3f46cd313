import type { ArticleChange } from '#domain/law/text-diff';
import type { AffectedStatement, CitedLawReport } from '#library/law-report';

const HEADINGS: Record<CitedLawReport['state'], string> = {
  unregistered: '不在台账：添 laws/<编号>.yaml / not in the register',
  changed: '有变动，页面没有核过 / changed, pages not gone over',
  due: '该再核了 / due to be checked again',
  unchecked: '没有核过 / never checked',
  current: '现行 / current',
};
const ORDER = ['unregistered', 'changed', 'due', 'unchecked', 'current'] as const;

/** What is cited and how it stands, as lines. */
export function listWords(report: readonly CitedLawReport[]): string[] {
  const ahead = report.flatMap(({ law, title, ahead: events }) =>
    events.map(({ event, on }) => `  ${on}  ${law} 《${title}》 ${event.kind}: ${event.words.what['zh-CN']}`),
  );
  return [
    `引到 ${report.length} 部法 / ${report.length} laws are cited`,
    ...ORDER.flatMap((state) => groupWords(state, report)),
    ...(ahead.length === 0 ? [] : ['', '已经定了日子的变动 / changes ahead', ...ahead.sort()]),
  ];
}

function groupWords(state: CitedLawReport['state'], report: readonly CitedLawReport[]): string[] {
  const group = report.filter((each) => each.state === state);
  return group.length === 0 ? [] : ['', `${HEADINGS[state]}: ${group.length}`, ...group.flatMap(lawWords)];
}

function lawWords({ law, title, textOn, checkedTo, pages, open }: CitedLawReport): string[] {
  const text = textOn === null ? '没有读过文本 / no text read' : `文本 ${textOn}`;
  const checked = checkedTo === null ? '未核' : `核到 ${checkedTo}`;
  return [
    `  ${law} 《${title}》 ${text} · ${checked} · ${pages.length} 页`,
    ...open.flatMap(({ event, on, pages: files }) => [
      `    ${on} ${event.kind}${event.sure ? '' : '？'} ${event.words.by}`,
      ...files.map((file) => `      ${file}`),
    ]),
  ];
}

const FATES: Record<ArticleChange['fate'], string> = {
  same: '文字没变 / words unchanged',
  changed: '文字有改动 / changed',
  gone: '没有了或者改写到别处 / gone, or rewritten elsewhere',
  added: '新增 / new',
};

/** What a newer text changes: the articles that are not as they were, then the statements that rest on them. */
export function comparisonWords(
  changes: readonly ArticleChange[],
  affected: readonly AffectedStatement[],
): string[] {
  const moved = changes.filter(({ old, now, fate }) => fate !== 'same' || old !== now);
  return [
    `改动或者移位的条：${moved.length}，没有变的：${changes.length - moved.length} / articles changed or moved: ${moved.length}`,
    ...moved.map((change) => `  ${changeWords(change)}`),
    '',
    `要重读的话：${affected.length} 处 / statements to read again: ${affected.length}`,
    ...affected.flatMap(({ file, at, article, change, says, goneOverOn }) => [
      `  ${file} › ${at}  ${article}${change.now === null || change.now === article ? '' : ` → ${change.now}`}  ${FATES[change.fate]}` +
        (goneOverOn === null
          ? ''
          : `  （这一页 ${goneOverOn} 核过，条号可能已是新的 / gone over, may be renumbered already）`),
      ...(says === '' ? [] : [`      ${shortened(says)}`]),
    ]),
  ];
}

function changeWords({ old, now, fate }: ArticleChange): string {
  return `${old ?? '—'} → ${now ?? '—'}  ${FATES[fate]}`;
}

/** The rows for the register's articleMap: the articles that pages cite, as they moved. */
export function mapWords(changes: readonly ArticleChange[], cited: ReadonlySet<string>): string[] {
  const rows = changes.filter(({ old }) => old !== null && cited.has(old));
  return rows.map(
    ({ old, now, fate }) =>
      `      - { old: ${old}, new: ${now ?? '未取得'}, text: ${now === null ? 'unread' : fate} }`,
  );
}

const LONGEST = 90;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
