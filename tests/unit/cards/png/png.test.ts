import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { encodePng, pngSize } from '#cards/png/png';

/** RGBA pixels from one number a pixel (0xRRGGBB). */
function raster(width: number, colours: number[]) {
  const pixels = Buffer.from(
    colours.flatMap((colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255, 255]),
  );
  return { width, height: colours.length / width, pixels };
}

async function decoded(png: Buffer): Promise<Buffer> {
  return sharp(png).ensureAlpha().raw().toBuffer();
}

test('up to 256 colours come back exactly', async () => {
  const colour = fc.integer({ min: 0, max: 0xffffff });
  await fc.assert(
    fc.asyncProperty(
      fc.array(colour, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (colours, height) => {
        const drawn = raster(colours.length, Array.from({ length: height }, () => colours).flat());
        const png = encodePng(drawn, []);
        assert.deepEqual(pngSize(png), { width: drawn.width, height: drawn.height });
        assert.deepEqual(await decoded(png), drawn.pixels);
      },
    ),
    { numRuns: 40 },
  );
});

test('more colours move by little, and the commonest not at all', async () => {
  const gradient = Array.from(
    { length: 1024 },
    (_, at) => ((at >> 2) << 16) | ((255 - (at >> 2)) << 8) | (at & 3),
  );
  const drawn = raster(1024, [...gradient, ...Array.from({ length: 1024 }, () => 0xfbf8f3)]);
  const back = await decoded(encodePng(drawn, []));
  const greatest = back.reduce((most, value, at) => Math.max(most, Math.abs(value - drawn.pixels[at]!)), 0);
  assert.ok(greatest > 0 && greatest <= 4, `moved by ${greatest}`);
  assert.deepEqual(back.subarray(1024 * 4), drawn.pixels.subarray(1024 * 4));
});

test('texts travel in the file as iTXt, in UTF-8, before the picture', () => {
  const png = encodePng(raster(1, [0]), [{ keyword: 'Disclaimer', text: '演示站·非官方' }]);
  const at = png.indexOf('iTXt');
  const length = png.readUInt32BE(at - 4);
  const [keyword, , , , , text] = png
    .subarray(at + 4, at + 4 + length)
    .toString('utf8')
    .split('\0');
  assert.deepEqual([keyword, text], ['Disclaimer', '演示站·非官方']);
  assert.ok(at < png.indexOf('IDAT'));
});
