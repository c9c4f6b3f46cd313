import type { APIRoute } from 'astro';
import { known } from '#domain/known';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { publishedFee } from '#library/published-catalogue';
import { jsonResponse } from '#views/open-data/data-response';

export const getStaticPaths = () => [...library.fees.keys()].map((slug) => ({ params: { slug } }));

export const GET: APIRoute = ({ params }) =>
  jsonResponse(
    `fees/${params['slug']}.json`,
    jsonText(publishedFee(library, known(library, 'fees', params['slug']!))),
  );
