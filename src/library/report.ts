/** One thing that is wrong with the content: where, what was found, and what to do about it. */
export interface Issue {
  /** Path inside the content folder. */
  file: string;
  /** Path of the field inside the file, such as `rates[0].unit`; the empty string for the whole file. */
  field: string;
  /** The value that was found, as the editor wrote it. */
  value: string;
  zh: { problem: string; remedy: string };
  en: { problem: string; remedy: string };
}

/** What cannot be done, told to the one who asked for it in Chinese and English: no fault of the program. */
export class Refusal extends Error {}

const NOT_BUILT = { zh: '没有生成网站', en: 'nothing was built' };

/** Thrown once for a content folder, with every fault in it. */
export class ContentError extends Refusal {
  readonly issues: readonly Issue[];
  /** @param outcome what became of the work, in Chinese and English */
  constructor(issues: readonly Issue[], outcome = NOT_BUILT) {
    super(formatReport(issues, outcome));
    this.name = 'ContentError';
    this.issues = issues;
  }
}

/** The report for a terminal, Chinese first; one block a fault, files in order. */
export function formatReport(issues: readonly Issue[], outcome = NOT_BUILT): string {
  const sorted = [...issues].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
  const head = `内容有 ${issues.length} 处错误，${outcome.zh}。 / ${issues.length} fault(s) in the content; ${outcome.en}.`;
  return [head, ...sorted.map(formatIssue)].join('\n\n');
}

function formatIssue(issue: Issue): string {
  const place = issue.field ? `${issue.file} › ${issue.field}` : issue.file;
  const value = issue.value === '' ? '' : `\n  现在是 / found: ${shorten(issue.value)}`;
  return (
    `${place}${value}\n  ${issue.zh.problem} → ${issue.zh.remedy}` +
    `\n  ${issue.en.problem} → ${issue.en.remedy}`
  );
}

function shorten(value: string): string {
  const oneLine = value.replace(/\s+/g, ' ');
  return oneLine.length > 120 ? `${oneLine.slice(0, 117)}…` : oneLine;
}
