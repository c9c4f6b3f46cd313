import { parentPort, workerData } from 'node:worker_threads';
import { today } from '#clock';
import { localePath } from '#i18n/locales';
import { openWorkroom } from '#library/open-library';
import { cardOrders } from '#views/site/cards';
import { CardRenderer, type CardName } from '#cards/render/render-card';
import { inspectFolder, referencesOf } from './inspect.ts';
import { syncCopy } from './work-copy.ts';

/** What the desk asks of its thread: opening a whole city takes seconds, and the desk must answer meanwhile. */
export type Question = { edits: Record<string, string> } & (
  { ask: 'inspect' } | { ask: 'references' } | { ask: 'picture'; page: string; name: CardName }
);

const { contentDir, copy } = workerData as { contentDir: string; copy: string };
const renderer = new CardRenderer({ workers: 1 });

parentPort!.on('message', (message: { id: number; question: Question }) => {
  void answerTo(message.question).then(
    (answer) => parentPort!.postMessage({ id: message.id, answer }),
    (error: unknown) => parentPort!.postMessage({ id: message.id, error: String((error as Error).message) }),
  );
});

async function answerTo(question: Question): Promise<unknown> {
  syncCopy(contentDir, copy, question.edits);
  if (question.ask === 'inspect') return inspectFolder(copy, today());
  const { library } = openWorkroom(copy);
  if (library === null) return null;
  if (question.ask === 'references') return referencesOf(library);
  const order = cardOrders(library, today()).find(
    ({ locale, kind, slug }) => localePath(locale, `/${kind}/${slug}/`) === question.page,
  );
  if (!order?.names.includes(question.name)) return null;
  const { png } = await renderer.render(order.view(), question.name);
  return new Uint8Array(png);
}
