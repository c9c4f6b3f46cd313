import type { Fee } from '#library/library';
import type { Issue } from '#library/report';

/** An issue at a field of a fee; the rules about fees differ in their words only. */
export function feeIssue(fee: Fee, field: string, value: string, zh: Issue['zh'], en: Issue['en']): Issue {
  return { file: fee.file, field, value, zh, en };
}

/** A span as an editor wrote it: 2019-07-01 – 至今. */
export function spanText(span: { from: string | null; until: string | null }): string {
  return `${span.from ?? '未取得'} – ${span.until ?? '至今'}`;
}
