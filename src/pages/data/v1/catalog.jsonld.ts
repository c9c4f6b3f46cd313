import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { dataFile, jsonText } from '#library/open-data';
import { dcatCatalogue } from '#views/dcat';
import { dataResponse } from '#views/data-response';

export const GET: APIRoute = async () =>
  dataResponse(
    dataFile('/data/v1/catalog.jsonld', 'application/ld+json', jsonText(await dcatCatalogue(library))),
  );
