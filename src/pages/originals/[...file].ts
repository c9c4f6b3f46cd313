import type { APIRoute, GetStaticPaths } from 'astro';
import { directory, library } from '#library/city';
import { bytesOfOriginal, typeOfOriginal } from '#library/originals';

export const getStaticPaths: GetStaticPaths = () =>
  [...library.originals.keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) =>
  new Response(bytesOfOriginal(directory, params.file!), {
    headers: { 'Content-Type': typeOfOriginal(params.file!)! },
  });
