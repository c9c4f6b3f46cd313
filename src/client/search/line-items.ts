import { whomToAsk } from '#domain/search/whom-to-ask';
import { node } from './build-node.ts';
import type { SearchBundle } from './bundle.ts';

/** Whom to ask what the site does not tell, as items of a list; none where the lines cannot be had. */
export async function lineItems(bundle: SearchBundle, query: string): Promise<HTMLLIElement[]> {
  const lines = await bundle.lines().catch(() => []);
  return whomToAsk(lines, query).map(({ number, name, purpose, unchecked }) =>
    node(
      'li',
      {},
      node('a', { href: `tel:${number}` }, `${number} ${name}`),
      ` ${purpose}`,
      unchecked && node('small', { class: 'note' }, ` ${unchecked}`),
    ),
  );
}
