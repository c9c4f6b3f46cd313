import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { PACKED } from '../site/headers.ts';

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);
/** Below this a packed file saves no packet. */
const WORTH_PACKING = 600;
/** The best quality takes twenty times as long for two per cent. */
const QUALITY = 9;
const AT_ONCE = 8;

/**
 * Packs the files of a release beside themselves, `.gz` and `.br`, for servers to hand out as they are.
 * @param files paths inside the release
 */
export async function compressFiles(release: string, files: readonly string[]): Promise<void> {
  const waiting = files.filter((file) => PACKED.has(path.extname(file).slice(1)));
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await compress(path.join(release, file));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < WORTH_PACKING) return;
  const [gz, br] = await Promise.all([
    packGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
    packBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
}
