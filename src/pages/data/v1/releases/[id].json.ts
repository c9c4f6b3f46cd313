import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { jsonResponse } from '#views/open-data/data-response';

export const getStaticPaths = () =>
  library.releases.map(({ name, text }) => ({
    params: { id: name.replace(/\.json$/, '') },
    props: { text },
  }));

/** The sealed file itself, byte for byte. */
export const GET: APIRoute = ({ params, props }) =>
  jsonResponse(`releases/${params['id']}.json`, props['text'] as string);
