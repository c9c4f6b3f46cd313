import { brokenSuccession } from './broken-succession.ts';
import { duplicateDocumentNumber } from './duplicate-document-number.ts';
import type { Rule } from './rule.ts';
import { synonymWithoutTarget } from './synonym-without-target.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownTag } from './unknown-tag.ts';

/** Every rule, in the order of the report. */
export const RULES: readonly Rule[] = [unknownReference, unknownTag, duplicateDocumentNumber, brokenSuccession, synonymWithoutTarget];
