import { parentPort, workerData } from 'node:worker_threads';
import { today } from '#clock';
import { present } from '#domain/known';
import { localePath } from '#i18n/locales';
import type { Library } from '#library/library';
import { planWords } from '#library/official-text/policy/plan-words';
import { openWorkroom } from '#library/open-library';
import { cardOrders } from '#views/site/cards';
import { CardRenderer, type CardName } from '#cards/render/render-card';
import { readApart } from '../import/read-apart.ts';
import { withState } from './edit-text.ts';
import { inspectFolder, referencesOf } from './inspect.ts';
import { syncCopy } from './work-copy.ts';

/** What the desk asks of its thread: opening a whole city takes seconds, and the desk must answer meanwhile. */
export type Question = { edits: Record<string, string> } & (
  | { ask: 'inspect' }
  | { ask: 'references' }
  | { ask: 'picture'; page: string; name: CardName }
  | { ask: 'plan'; file: string; bytes: Uint8Array; slug: string }
);

/** What a document would become on the desk; `text` is the content file, a draft. */
export type Planned =
  | { ok: false; said: string }
  | { ok: true; said: string; text: string; originals: { file: string; content: string | Uint8Array }[] };

const { contentDir, copy } = workerData as { contentDir: string; copy: string };
const renderer = new CardRenderer({ workers: 1 });

parentPort!.on('message', (question: Question) => {
  void answerTo(question).then(
    (answer) => parentPort!.postMessage({ answer }),
    (error: unknown) => parentPort!.postMessage({ error: String((error as Error).message) }),
  );
});

/** The workroom as it was last opened, for as long as no file changes: opening a city takes seconds. */
let opened: ReturnType<typeof openWorkroom> | null = null;

async function answerTo(question: Question): Promise<unknown> {
  if (syncCopy(contentDir, copy, question.edits)) opened = null;
  const workroom = (opened ??= openWorkroom(copy));
  if (question.ask === 'inspect') return inspectFolder(copy, workroom, today());
  const { library } = workroom;
  if (question.ask === 'plan') return plan(question, library);
  if (library === null) return null;
  if (question.ask === 'references') return referencesOf(library);
  const order = cardOrders(library, today()).find(
    ({ locale, kind, slug }) => localePath(locale, `/${kind}/${slug}/`) === question.page,
  );
  if (!order?.names.includes(question.name)) return null;
  const { png } = await renderer.render(order.view(), question.name);
  return new Uint8Array(png);
}

/** Reads a document; nothing is written. A city with faults elsewhere can still take one in. */
async function plan(
  { file, bytes, slug }: Extract<Question, { ask: 'plan' }>,
  library: Library | null,
): Promise<Planned> {
  const known = { offices: library?.offices ?? {}, policies: library?.policies ?? new Map() };
  const planning = await readApart<'policy'>({
    kind: 'policy',
    bytes,
    file,
    library: known,
    contentDir,
    slug,
  });
  if (!planning.ok) return { ok: false, said: planning.zh };
  const [policy, ...originals] = planning.plan.writings;
  return {
    ok: true,
    said: planWords(planning.plan),
    text: withState(String(present(policy, 'policy').content), { is: 'draft' }),
    originals,
  };
}
