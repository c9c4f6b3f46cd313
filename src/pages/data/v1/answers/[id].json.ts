import type { APIRoute } from 'astro';
import { answerEntries, answerFile } from '#library/answer-files';
import { catalogueOf } from '#library/catalogue-facts';
import { library } from '#library/city';
import { jsonText } from '#library/open-data';
import { jsonResponse } from '#views/open-data/data-response';

const catalogue = catalogueOf(library);
type Entry = ReturnType<typeof answerEntries>[number];

export const getStaticPaths = () =>
  answerEntries(catalogue).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

export const GET: APIRoute<{ entry: Entry }> = ({ params, props: { entry } }) =>
  jsonResponse(`answers/${params['id']}.json`, jsonText(answerFile(library, catalogue, entry)));
