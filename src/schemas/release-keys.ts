import { z } from 'zod';
import { day, slug, text } from './fields.ts';

/** content/releases/keys.yaml: the public keys by which sealed releases of the catalogue are verified. */
export const releaseKeysSchema = z.record(
  slug,
  z.strictObject({
    publicKey: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, { error: '应当是 32 个字节的 base64 / 32 bytes in base64' })
      .describe('Ed25519 公钥，32 个字节的 base64'),
    demonstration: z.boolean().describe('是不是演示用的密钥：是，不代表任何机关'),
    usedFrom: day.describe('从哪一天起使用'),
    note: text.optional().describe('说明'),
  }),
);
export type ReleaseKeys = z.output<typeof releaseKeysSchema>;
