import { brokenRelease } from './broken-release.ts';
import { brokenSuccession } from './broken-succession.ts';
import { duplicateDocumentNumber } from './duplicate-document-number.ts';
import { aliasWithAmount } from './alias-with-amount.ts';
import { ambiguousAlias } from './ambiguous-alias.ts';
import { amountNotPublishable } from './amount-not-publishable.ts';
import { duplicateFeeName } from './duplicate-fee-name.ts';
import { overlappingPeriods } from './overlapping-periods.ts';
import { periodEndsBeforeItBegins } from './period-ends-before-it-begins.ts';
import type { Rule } from './rule.ts';
import { undeclaredGap } from './undeclared-gap.ts';
import { unknownFeeWord } from './unknown-fee-word.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownTag } from './unknown-tag.ts';

/** Every rule, in the order of the report. */
export const RULES: readonly Rule[] = [
  unknownReference,
  unknownTag,
  duplicateDocumentNumber,
  brokenSuccession,
  periodEndsBeforeItBegins,
  overlappingPeriods,
  undeclaredGap,
  unknownFeeWord,
  duplicateFeeName,
  ambiguousAlias,
  aliasWithAmount,
  amountNotPublishable,
  brokenRelease,
];
