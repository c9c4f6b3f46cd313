import type { Fee } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue, spanText } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const periodEndsBeforeItBegins: Rule = {
  name: 'period-ends-before-it-begins',
  why: 'A span that ends before it begins holds on no day, so its rate would silently vanish.',
  alone: true,
  check(library) {
    return [...library.fees.values()].flatMap((fee) => [
      ...reversed(fee, 'periods', fee.data.periods),
      ...reversed(fee, 'reductions', fee.data.reductions),
      ...reversed(fee, 'collectors', fee.data.collectors ?? []),
    ]);
  },
};

interface Span {
  from: string | null;
  answersFrom?: string | undefined;
  until: string | null;
}

function reversed(fee: Fee, field: string, spans: readonly Span[]): Issue[] {
  return spans.flatMap((span, index) => {
    const start = span.from ?? span.answersFrom ?? null;
    if (start === null || span.until === null || start <= span.until) return [];
    return [issueOf(fee, `${field}[${index}]`, { from: start, until: span.until })];
  });
}

function issueOf(fee: Fee, field: string, span: { from: string; until: string }): Issue {
  return feeIssue(
    fee,
    field,
    spanText(span),
    { problem: '结束日早于起始日', remedy: '改正 from（或 answersFrom）和 until' },
    { problem: 'it ends before it begins', remedy: 'correct from (or answersFrom) and until' },
  );
}
