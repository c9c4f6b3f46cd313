import type { APIRoute } from 'astro';
import * as AT from '#i18n/addresses';
import { library } from '#library/city';
import { dataFile, jsonText } from '#library/open-data';
import { dcatCatalogue } from '#views/open-data/dcat';
import { dataResponse } from '#views/open-data/data-response';

export const GET: APIRoute = async () =>
  dataResponse(
    dataFile(AT.dataFile('catalog.jsonld'), 'application/ld+json', jsonText(await dcatCatalogue(library))),
  );
