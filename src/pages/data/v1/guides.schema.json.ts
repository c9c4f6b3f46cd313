import type { APIRoute } from 'astro';
import { guideRecordSchema, recordsJsonSchema } from '#views/guides/guide-record';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(recordsJsonSchema(guideRecordSchema), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
