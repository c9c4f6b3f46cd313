import { encode } from 'uqr';
import { encodePng } from './png.ts';

/** ISO/IEC 18004, 6.3.8: four modules of quiet zone. */
const QUIET_MODULES = 4;
const PIXELS_A_MODULE = 4;

/**
 * A QR code as a picture of its own, for much text on paper: error correction level L (7 %), four pixels a module.
 * @param text what a reader gets, unchanged
 */
export function qrPng(text: string): Buffer {
  return drawn(text, QUIET_MODULES, PIXELS_A_MODULE);
}

/** A QR code as small as can be, to stand within a page that prints it: a pixel a module, and the paper is its quiet zone. */
export function qrInPage(text: string): Buffer {
  return drawn(text, 0, 1);
}

function drawn(text: string, border: number, scale: number): Buffer {
  const { data } = encode(text, { ecc: 'L', border });
  const side = data.length * scale;
  const pixels = Buffer.concat(data.flatMap((line) => Array<Buffer>(scale).fill(rowOf(line, scale))));
  return encodePng({ width: side, height: side, pixels }, []);
}

/** RGBA. */
const DARK = Buffer.from('111111ff', 'hex');
const LIGHT = Buffer.from('ffffffff', 'hex');

/** One line of pixels. */
function rowOf(line: readonly boolean[], scale: number): Buffer {
  const module = scale * DARK.length;
  const row = Buffer.alloc(line.length * module);
  line.forEach((isDark, at) => row.fill(isDark ? DARK : LIGHT, at * module, (at + 1) * module));
  return row;
}
