import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { jsonText, releaseSummary, releasesOf } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';

export const GET: APIRoute = () =>
  jsonResponse(
    'releases.json',
    jsonText(releasesOf(library).map((release) => releaseSummary(library, release))),
  );
