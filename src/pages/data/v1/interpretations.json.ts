import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';
import { interpretationRecord } from '#views/interpretations/interpretation-record';

export const GET: APIRoute = () =>
  jsonResponse(
    'interpretations.json',
    jsonText([...library.interpretations.values()].map((each) => interpretationRecord(library, each))),
  );
