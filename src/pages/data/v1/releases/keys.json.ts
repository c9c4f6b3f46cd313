import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';

export const GET: APIRoute = () => jsonResponse('releases/keys.json', jsonText(library.releaseKeys));
