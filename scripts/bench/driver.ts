import { answer } from '#domain/search/plan';
import { passagesOf } from '#domain/search/excerpt';
import { openBundle } from '#client/search/bundle';

/** What the bench asks of a search in the browser. */
export interface Driven {
  paths: string[];
  /** False where they are told to be no answer, but what comes nearest. */
  isAnswer: boolean;
  milliseconds: number;
  excerpts: string[];
}
export interface Driver {
  search(query: string): Promise<Driven>;
}

const FIRST = 10;

/** The portal's own search. */
export async function openPortal(base: string, locale: string): Promise<Driver> {
  const bundle = await openBundle(base, locale);
  return {
    async search(query) {
      const started = performance.now();
      const { found, reading } = await answer(bundle, query);
      const milliseconds = performance.now() - started;
      const shown = await Promise.all(
        found.slice(0, FIRST).map(async ({ row, terms }) => {
          const { content, anchors } = await bundle.text(row);
          return passagesOf(content, anchors, terms, 3).flatMap(({ pieces, heading }) => [
            heading ?? '',
            pieces.map(({ text }) => text).join(''),
          ]);
        }),
      );
      return {
        paths: found.map(({ row }) => bundle.rows[row]!.path),
        isAnswer: reading !== 'nearest',
        milliseconds,
        excerpts: shown.flat(),
      };
    },
  };
}

interface StockResult {
  data(): Promise<{ url: string; excerpt: string }>;
}

/** Pagefind as it comes. */
export async function openStock(base: string): Promise<Driver> {
  const pagefind = await import(/* @vite-ignore */ `${base}pagefind.js`);
  const instance = pagefind.createInstance({ basePath: base });
  await instance.init();
  return {
    async search(query) {
      const started = performance.now();
      const { results } = (await instance.search(query)) as { results: (StockResult & { id: string })[] };
      const milliseconds = performance.now() - started;
      const shown = await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
      return {
        paths: results.map(({ id }) => id),
        isAnswer: true,
        milliseconds,
        excerpts: shown.map(({ excerpt }) => excerpt),
      };
    },
  };
}
