import type { APIRoute } from 'astro';
import { LOCALES } from '#i18n/locales';
import { library } from '#library/city';
import { entryFiles, type ShelfFile } from '#views/fees/fee-shelves';

export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    entryFiles(library, locale).map((props) => ({ params: { locale, shelf: props.file }, props })),
  );

export const GET: APIRoute<ShelfFile<unknown>> = ({ props }) =>
  new Response(JSON.stringify(props.shelf), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
