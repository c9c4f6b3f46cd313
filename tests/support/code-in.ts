import jsQR from 'jsqr';
import sharp from 'sharp';

/** What a decoder that is not the encoder reads in a picture that was halved and recompressed on its way. */
export async function codeIn(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(await sharp(png).resize({ width: 540 }).jpeg({ quality: 50 }).toBuffer())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(Uint8ClampedArray.from(data), info.width, info.height)?.data;
}
