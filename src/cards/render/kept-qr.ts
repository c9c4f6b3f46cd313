import { join } from 'node:path';
import { qrInPage, qrPng } from '#cards/png/qr-png';
import { CardCache } from './card-cache.ts';
import { fingerprintOfQr } from './fingerprint.ts';

const DRAWN = { apart: qrPng, 'in-page': qrInPage };

/**
 * A QR code, kept as every picture is: each page has one, it is the same for ever, and to find the best of its eight
 * masks took a tenth of a build.
 * @param place a picture of its own, or as small as can be within a page
 */
export async function keptQr(
  text: string,
  place: keyof typeof DRAWN,
  folder = join(process.cwd(), '.cache', 'cards'),
): Promise<Buffer> {
  const cache = new CardCache(folder);
  const fingerprint = fingerprintOfQr(text, place);
  const kept = await cache.find(fingerprint);
  if (kept !== null) return kept;
  const png = DRAWN[place](text);
  await cache.keep(fingerprint, png);
  return png;
}
