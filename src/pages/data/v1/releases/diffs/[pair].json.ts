import type { APIRoute } from 'astro';
import type { Release } from '#domain/releases/release';
import { library } from '#library/city';
import { diffText, releasePairs } from '#library/open-data';
import { jsonResponse } from '#views/data-response';

export const getStaticPaths = () =>
  releasePairs(library).map((props) => ({
    params: { pair: `${props.from.sealed.id}_${props.to.sealed.id}` },
    props,
  }));

export const GET: APIRoute = ({ params, props }) =>
  jsonResponse(
    `releases/diffs/${params['pair']}.json`,
    diffText(props['from'] as Release, props['to'] as Release),
  );
