import type { Day } from '#domain/calendar';
import { citationText } from '#domain/fees/fee';
import { translator } from '#i18n/translate';
import { bodyOn } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import type { Block } from '#views/bodies/blocks';
import { bodyBlocks } from '#views/bodies/body-blocks';
import type { FeeContext } from '#words/fee-words';
import { infographicContext, infographicWords } from '#views/infographics/infographic-words';

/**
 * The whole of an interpretation as blocks: its text, and the articles on which it rests. Charges are told as of the
 * build day, or of the last one that the catalogue knows.
 * @param fees the catalogue in the language of the text: Chinese where nobody has translated it
 */
export function interpretationBlocks(
  library: Library,
  { original, translations }: Interpretation,
  fees: FeeContext,
  buildDay: Day,
): Block[] {
  const { body } = translations.get(fees.locale) ?? original;
  const words = infographicWords(infographicContext(library, fees, buildDay));
  return [
    ...bodyBlocks(bodyOn(body, buildDay), words),
    { type: 'heading', level: 2, text: translator(fees.locale)('interpretation.basis') },
    { type: 'list', ordered: false, items: original.data.basis.map((basis) => [basisRun(library, basis)]) },
  ];
}

type Basis = Interpretation['original']['data']['basis'][number];

function basisRun(library: Library, { document, articles }: Basis) {
  return { text: `${citationText({ document }, library.documents)} ${articles.join('、')}` };
}
