import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { feeFile } from '#library/open-data';
import { dataResponse } from '#views/open-data/data-response';

export const GET: APIRoute = async () => dataResponse(await feeFile(library, 'fees.schema.json'));
