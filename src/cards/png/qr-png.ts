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
  const { data } = encode(text, { ecc: 'L', border: QUIET_MODULES });
  const side = data.length * PIXELS_A_MODULE;
  const rows = data.map((modules) => Buffer.concat(modules.map(pixelsOf)));
  const pixels = Buffer.concat(rows.flatMap((row) => Array<Buffer>(PIXELS_A_MODULE).fill(row)));
  return encodePng({ width: side, height: side, pixels }, []);
}

/** One line of a module, RGBA. */
function pixelsOf(isDark: boolean): Buffer {
  const level = isDark ? 0x11 : 0xff;
  return Buffer.concat(Array<Buffer>(PIXELS_A_MODULE).fill(Buffer.from([level, level, level, 0xff])));
}
