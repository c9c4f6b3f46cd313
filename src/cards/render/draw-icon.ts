import { SOURCE_LOCALE } from '#i18n/locales';
import { box, line } from '#cards/element';
import { fontsOf, layOut, rasterOf } from '#cards/layout';
import { encodePng } from '#cards/png/png';
import { COLOURS } from '#cards/tokens';

/** Within this share of the side an icon keeps its meaning, whatever shape a launcher cuts (W3C: the safe zone). */
const SAFE = 0.5;

/**
 * The portal's icon: its mark, one character, on red to every edge. No emblem: it is not the government's.
 * @param mark the character, as site.yaml has it
 * @param side px
 */
export async function drawIcon(mark: string, side: number): Promise<Buffer> {
  const style = { width: side, height: side, alignItems: 'center', justifyContent: 'center' };
  const character = line(
    {
      fontFamily: fontsOf(SOURCE_LOCALE).serif,
      fontWeight: 900,
      fontSize: side * SAFE,
      lineHeight: 1,
      color: COLOURS.card,
    },
    mark,
  );
  const tree = box({ ...style, backgroundColor: COLOURS.red }, character);
  const layout = await layOut(tree, { width: side, height: side }, { locale: SOURCE_LOCALE, phrases: [] });
  return encodePng(rasterOf(layout), []);
}
