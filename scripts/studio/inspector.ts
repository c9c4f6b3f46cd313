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

/** The workroom as it was last opened, for as long as no file changes: opening a city takes seconds. */
let opened: ReturnType<typeof openWorkroom> | null = null;

async function answerTo(question: Question): Promise<unknown> {
  if (syncCopy(contentDir, copy, question.edits)) opened = null;
  const workroom = (opened ??= openWorkroom(copy));
  if (question.ask === 'inspect') return inspectFolder(copy, workroom, today());
  const { library } = workroom;
  if (library === null) return null;
  if (question.ask === 'references') return referencesOf(library);
  const order = cardOrders(library, today()).find(
    ({ locale, kind, slug }) => localePath(locale, `/${kind}/${slug}/`) === question.page,
  );
  if (!order?.names.includes(question.name)) return null;
  const { png } = await renderer.render(order.view(), question.name);
  return new Uint8Array(png);
}
