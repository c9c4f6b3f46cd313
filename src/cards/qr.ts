import { encode } from 'uqr';
import { drawing, path, type CardElement } from './element.ts';

/** ISO/IEC 18004, 6.3.8: four modules of quiet zone. */
const QUIET_MODULES = 4;

/**
 * A QR code at error correction level M (15 %: the picture is recompressed on its way) as one path.
 * @param text what a reader gets, unchanged
 * @param size side in px, with the quiet zone
 */
export function qrCode(text: string, size: number): CardElement {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 });
  const side = modules + 2 * QUIET_MODULES;
  const dark = data.map((line, y) => runsOf(line, y)).join('');
  return drawing(size, size, `0 0 ${side} ${side}`, [
    path({ d: `M0 0h${side}v${side}h-${side}z`, fill: '#fff' }),
    path({ d: dark, fill: '#111', 'shape-rendering': 'crispEdges' }),
  ]);
}

/** One rectangle for each unbroken run of dark modules in a line. */
function runsOf(line: boolean[], y: number): string {
  let drawn = '';
  for (let x = 0; x < line.length; x += 1) {
    if (!line[x]) continue;
    const start = x;
    while (line[x + 1]) x += 1;
    const width = x + 1 - start;
    drawn += `M${start + QUIET_MODULES} ${y + QUIET_MODULES}h${width}v1h-${width}z`;
  }
  return drawn;
}
