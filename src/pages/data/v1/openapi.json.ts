import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';
import { openApi } from '#views/open-data/open-api';

export const GET: APIRoute = () => jsonResponse('openapi.json', jsonText(openApi(library)));
