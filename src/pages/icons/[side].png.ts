import type { APIRoute } from 'astro';
import { openRenderer } from '#cards/render/open-renderer';
import { library } from '#library/city';

const SIDES = ['180', '192', '512'];

export const getStaticPaths = () => SIDES.map((side) => ({ params: { side } }));

const { drawIcon } = await openRenderer();

export const GET: APIRoute = async ({ params }) =>
  new Response(Uint8Array.from(await drawIcon(library.site.mark, Number(params['side']))), {
    headers: { 'content-type': 'image/png' },
  });
