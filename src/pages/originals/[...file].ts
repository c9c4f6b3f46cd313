import type { APIRoute, GetStaticPaths } from 'astro';
import { present } from '#domain/known';
import { directory, library } from '#library/city';
import { bytesOfOriginal, typeOfOriginal } from '#library/originals';

export const getStaticPaths: GetStaticPaths = () =>
  [...library.originals.keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) =>
  new Response(bytesOfOriginal(directory, present(params.file, 'file')), {
    headers: { 'Content-Type': present(typeOfOriginal(present(params.file, 'file')), 'typeOfOriginal') },
  });
