import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { diffText, releasePairs } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';

export const getStaticPaths = () =>
  releasePairs(library).map((props) => ({
    params: { pair: `${props.from.sealed.id}_${props.to.sealed.id}` },
    props,
  }));

type Pair = ReturnType<typeof releasePairs>[number];

export const GET: APIRoute<Pair> = ({ params, props: pair }) =>
  jsonResponse(`releases/diffs/${params['pair']}.json`, diffText(pair.from, pair.to));
