import type { APIRoute } from 'astro';
import { namesFile, openedCatalogueOf } from '#library/answer-files';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';

export const GET: APIRoute = () =>
  jsonResponse('names.json', jsonText(namesFile(openedCatalogueOf(library))));
