import type { APIRoute } from 'astro';
import { buildDay, library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';
import { matchRecords } from '#views/match/match-record';

export const GET: APIRoute = () => jsonResponse('matches.json', jsonText(matchRecords(library, buildDay)));
