import { crc32, deflateSync } from 'node:zlib';
import { indexColours } from './palette.ts';

/** Pixels, RGBA, 8 bits a channel, row by row, all opaque. */
export interface Raster {
  width: number;
  height: number;
  pixels: Buffer;
}

/** A text that travels in the file: `keyword` is Latin, 1–79 characters (PNG 11.3.3.1 names Title, Source, Disclaimer …). */
export interface PngText {
  keyword: string;
  text: string;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 8;
const INDEXED_COLOUR = 3;

/**
 * Encodes a raster as an indexed PNG (PNG third edition: IHDR, iTXt, PLTE, IDAT, IEND). The same input gives the same
 * bytes: no time, no random seed. A general quantizer took 75 ms a card where this takes about 15; a card has few
 * colours, so it needs none.
 */
export function encodePng({ width, height, pixels }: Raster, texts: readonly PngText[]): Buffer {
  const { palette, rows } = indexColours(pixels, width);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    ...texts.map(({ keyword, text }) => chunk('iTXt', internationalText(keyword, text))),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Width and height of a PNG, px, as its header says. */
export function pngSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([BIT_DEPTH, INDEXED_COLOUR], 8);
  return bytes;
}

/** keyword, NUL, not compressed (two zero bytes), empty language and translated keyword (NUL each), UTF-8 text. */
function internationalText(keyword: string, text: string): Buffer {
  return Buffer.concat([Buffer.from(keyword, 'latin1'), Buffer.alloc(5), Buffer.from(text, 'utf8')]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
