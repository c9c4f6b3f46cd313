import type { APIRoute } from 'astro';
import { namesFile } from '#library/answer-files';
import { catalogueOf } from '#library/catalogue-facts';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';

export const GET: APIRoute = () => jsonResponse('names.json', jsonText(namesFile(catalogueOf(library))));
