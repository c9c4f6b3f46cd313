import { z } from 'zod';

const address = z
  .string()
  .max(200)
  .regex(/^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/, { error: 'page' });

/** content/moved.yaml: pages that have another address than they once had; the same in every language. */
export const movedSchema = z
  .record(address, address)
  .describe('搬走的页面：旧地址: 新地址，例如 /policies/old-name/: /policies/new-name/；没有写 {}');
