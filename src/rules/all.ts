import { avoidedRendering } from './avoided-rendering.ts';
import { claimOutsideBasis } from './claim-outside-basis.ts';
import { copiedPolicy } from './copied-policy.ts';
import { divergingTranslation } from './diverging-translation.ts';
import { missingElement } from './missing-element.ts';
import { orphanInterpretation } from './orphan-interpretation.ts';
import { typedAmount } from './typed-amount.ts';
import { unknownChangedSection } from './unknown-changed-section.ts';
import { unknownClause } from './unknown-clause.ts';
import { untranslatedTerm } from './untranslated-term.ts';
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
  missingElement,
  orphanInterpretation,
  unknownClause,
  claimOutsideBasis,
  copiedPolicy,
  typedAmount,
  divergingTranslation,
  unknownChangedSection,
  untranslatedTerm,
  avoidedRendering,
];
