import type { APIRoute } from 'astro';
import { journeyRecordSchema, recordsJsonSchema } from '#views/guides/guide-record';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(recordsJsonSchema(journeyRecordSchema), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
