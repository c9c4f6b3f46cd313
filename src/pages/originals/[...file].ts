import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '#library/city';
import { contentDir } from '#library/open-library';
import { bytesOfOriginal, typeOfOriginal } from '#library/originals';

export const getStaticPaths: GetStaticPaths = () =>
  [...library.originals.keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) =>
  new Response(bytesOfOriginal(contentDir(), params.file!), {
    headers: { 'Content-Type': typeOfOriginal(params.file!)! },
  });
