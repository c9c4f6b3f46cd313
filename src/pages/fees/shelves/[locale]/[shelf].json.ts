import type { APIRoute } from 'astro';
import { library } from '#library/city';
import { offeredLocales } from '#library/offered';
import { entryFiles, type ShelfFile } from '#views/fees/fee-shelves';

export const getStaticPaths = () =>
  offeredLocales(library).flatMap((locale) =>
    entryFiles(library, locale).map((props) => ({ params: { locale, shelf: props.file }, props })),
  );

export const GET: APIRoute<ShelfFile<unknown>> = ({ props }) =>
  new Response(JSON.stringify(props.shelf), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
