import type { APIRoute } from 'astro';
import { buildDay, library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';
import { infographicRecord } from '#views/infographics/infographic-record';

export const GET: APIRoute = () =>
  jsonResponse(
    'infographics.json',
    jsonText([...library.infographics.values()].map((each) => infographicRecord(library, each, buildDay))),
  );
