import { questionAskedTwice } from './question-asked-twice.ts';
import { wordBullet } from './word-bullet.ts';
import { oddDocumentNumber } from './odd-document-number.ts';
import { personalData } from './personal-data.ts';
import { absentArticle } from './absent-article.ts';
import { absentOriginal } from './absent-original.ts';
import { avoidedRendering } from './avoided-rendering.ts';
import { claimOutsideBasis } from './claim-outside-basis.ts';
import { copiedPolicy } from './copied-policy.ts';
import { divergingTranslation } from './diverging-translation.ts';
import { missingClause } from './missing-clause.ts';
import { misdatedClaim } from './misdated-claim.ts';
import { misplacedTag } from './misplaced-tag.ts';
import { misquotedClause } from './misquoted-clause.ts';
import { missingElement } from './missing-element.ts';
import { orphanInfographic } from './orphan-infographic.ts';
import { orphanInterpretation } from './orphan-interpretation.ts';
import { typedNumber } from './typed-number.ts';
import { unknownAttribute } from './unknown-attribute.ts';
import { unknownChangedSection } from './unknown-changed-section.ts';
import { unknownClause } from './unknown-clause.ts';
import { untranslatedTerm } from './untranslated-term.ts';
import { futureDay } from './future-day.ts';
import { oddState } from './odd-state.ts';
import { reversedDays } from './reversed-days.ts';
import { unsafeAddress } from './unsafe-address.ts';
import { movedNowhere } from './moved-nowhere.ts';
import { brokenRelease } from './broken-release.ts';
import { brokenSuccession } from './broken-succession.ts';
import { duplicateDocumentNumber } from './duplicate-document-number.ts';
import { aliasWithAmount } from './alias-with-amount.ts';
import { amountOutsideFees } from './amount-outside-fees.ts';
import { ambiguousAlias } from './ambiguous-alias.ts';
import { amountNotPublishable } from './amount-not-publishable.ts';
import { documentListedTwice } from './document-listed-twice.ts';
import { duplicateElement } from './duplicate-element.ts';
import { duplicateFeeName } from './duplicate-fee-name.ts';
import { goneOverNothing } from './gone-over-nothing.ts';
import { immediateAndTermed } from './immediate-and-termed.ts';
import { impossiblePinyin } from './impossible-pinyin.ts';
import { journeyInCircles } from './journey-in-circles.ts';
import { lawRegisteredTwice } from './law-registered-twice.ts';
import { lawTitleDiffers } from './law-title-differs.ts';
import { overlappingPeriods } from './overlapping-periods.ts';
import { periodEndsBeforeItBegins } from './period-ends-before-it-begins.ts';
import { repealedBasis } from './repealed-basis.ts';
import { duplicateAnswerId } from './duplicate-answer-id.ts';
import { endingOverPublicName } from './ending-over-public-name.ts';
import { nameWithTwoAnswers } from './name-with-two-answers.ts';
import { numberFromMemory } from './number-from-memory.ts';
import { prohibitionOnOldText } from './prohibition-on-old-text.ts';
import { unprovenEdition } from './unproven-edition.ts';
import { unprovenPrice } from './unproven-price.ts';
import type { Rule } from './rule.ts';
import { unofferedLanguage } from './unoffered-language.ts';
import { translationOfNothing } from './translation-of-nothing.ts';
import { questionWithoutPage } from './question-without-page.ts';
import { synonymWithoutTarget } from './synonym-without-target.ts';
import { undeclaredGap } from './undeclared-gap.ts';
import { unnamedReader } from './unnamed-reader.ts';
import { unknownFee } from './unknown-fee.ts';
import { unknownFeeWord } from './unknown-fee-word.ts';
import { unknownPictogram } from './unknown-pictogram.ts';
import { unknownRate } from './unknown-rate.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownTag } from './unknown-tag.ts';
import { unprovenValidity } from './unproven-validity.ts';
import { unlistedMaterial } from './unlisted-material.ts';

/** Every rule, in the order of the report. */
export const RULES: readonly Rule[] = [
  questionAskedTwice,
  wordBullet,
  oddDocumentNumber,
  personalData,
  absentOriginal,
  absentArticle,
  unknownReference,
  unknownTag,
  misplacedTag,
  unknownAttribute,
  unknownPictogram,
  unsafeAddress,
  unofferedLanguage,
  movedNowhere,
  futureDay,
  reversedDays,
  oddState,
  duplicateDocumentNumber,
  documentListedTwice,
  brokenSuccession,
  lawTitleDiffers,
  lawRegisteredTwice,
  goneOverNothing,
  unprovenValidity,
  periodEndsBeforeItBegins,
  overlappingPeriods,
  undeclaredGap,
  unknownFeeWord,
  unknownRate,
  duplicateFeeName,
  ambiguousAlias,
  aliasWithAmount,
  amountNotPublishable,
  duplicateAnswerId,
  nameWithTwoAnswers,
  endingOverPublicName,
  unprovenEdition,
  unprovenPrice,
  numberFromMemory,
  prohibitionOnOldText,
  missingElement,
  orphanInterpretation,
  orphanInfographic,
  typedNumber,
  misdatedClaim,
  misquotedClause,
  unknownClause,
  claimOutsideBasis,
  copiedPolicy,
  divergingTranslation,
  unknownChangedSection,
  untranslatedTerm,
  avoidedRendering,
  duplicateElement,
  immediateAndTermed,
  unlistedMaterial,
  amountOutsideFees,
  unknownFee,
  repealedBasis,
  translationOfNothing,
  journeyInCircles,
  missingClause,
  unnamedReader,
  brokenRelease,
  synonymWithoutTarget,
  questionWithoutPage,
  impossiblePinyin,
];
