import type { APIRoute } from 'astro';
import { SOURCE_LOCALE } from '#i18n/locales';
import { phrasesOf } from '#i18n/translate';
import { library } from '#library/city';
import { packedLexicon, textsIn } from '#hant/lexicon';

/** By what a converted page converts the words that its scripts write. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(packedLexicon(textsIn([library, phrasesOf(SOURCE_LOCALE, '')]))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
