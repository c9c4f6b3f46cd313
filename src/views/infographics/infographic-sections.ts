import type { Day } from '#domain/calendar';
import { tagsIn } from '#library/body';
import type { BodyNode } from '#library/body-node';
import { sectionsOf } from '#library/interpretations';
import type { Infographic, Library } from '#library/library';
import type { Block } from '#views/bodies/blocks';
import { bodyBlocks } from '#views/bodies/body-blocks';
import type { FeeContext } from '#words/fee-words';
import { infographicContext, infographicWords, type InfographicContext } from './infographic-words.ts';
import { writtenOut } from './infographic-tags.ts';

/** One section of an infographic: its id, the same in every language, and its blocks. */
export interface InfographicSection {
  id: string;
  blocks: Block[];
}

/** The sections of a body in the language of its context, every number taken from content. */
export function infographicSections(
  body: readonly BodyNode[],
  context: InfographicContext,
): InfographicSection[] {
  const words = infographicWords(context);
  return sectionsOf(body).map(({ attributes, children }) => ({
    id: attributes['id']!,
    blocks: bodyBlocks(writtenOut(children, context), words),
  }));
}

/**
 * The whole of an infographic as blocks: for its long picture, and for whoever carries it elsewhere.
 * @param fees the catalogue in the language of the text: Chinese where nobody has translated it
 * @param buildDay the day of the build; the numbers are of that day, or of the last one that the catalogue knows
 */
export function infographicBlocks(
  library: Library,
  { original, translations }: Infographic,
  fees: FeeContext,
  buildDay: Day,
): Block[] {
  const { body } = translations.get(fees.locale) ?? original;
  const sections = infographicSections(body, infographicContext(library, fees, buildDay));
  return sections.flatMap(({ blocks }) => blocks);
}

const DATED_TAGS = ['Fee', 'History', 'AsOf'];

/** True when its numbers are those of a day: a picture of it has to say which. */
export function isDated({ original }: Infographic): boolean {
  return tagsIn(original.body).some(
    ({ name, attributes }) =>
      DATED_TAGS.includes(name) ||
      attributes['fee'] !== undefined ||
      attributes['of'] === 'fees' ||
      attributes['verdict'] !== undefined,
  );
}
