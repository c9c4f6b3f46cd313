import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { nameShelfFiles, type ShelfFile } from '#views/fees/fee-shelves';

export const getStaticPaths = () =>
  nameShelfFiles(library).map((props) => ({ params: { shelf: props.file }, props }));

export const GET: APIRoute<ShelfFile<unknown>> = ({ props }) =>
  new Response(JSON.stringify(props.shelf), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
