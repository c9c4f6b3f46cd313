import * as AT from '#i18n/addresses';
import { dataFile, type OpenDataFile } from '#library/open-data';

/** A file of the open data as an endpoint gives it. */
export function dataResponse({ bytes, mediaType }: OpenDataFile): Response {
  return new Response(bytes, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}

/** A JSON file of the open data as an endpoint gives it. */
export function jsonResponse(name: string, text: string): Response {
  return dataResponse(dataFile(AT.dataFile(name), 'application/json', text));
}
