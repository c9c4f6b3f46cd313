import { parseArgs } from 'node:util';
import { Refusal } from '#library/report';

/** As many addresses as an answer on a terminal may hold. */
const MOST_NAMED = 8;

/**
 * What the command was asked for: one page, and whether as a poster.
 * @throws {Refusal} that says how to ask
 */
export function askedFor(args: string[]): { asked: string; isPoster: boolean } {
  const options = { poster: { type: 'boolean' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true, strict: false });
  const [asked] = positionals;
  const isKnown = Object.keys(values).every((option) => option in options);
  if (asked !== undefined && positionals.length === 1 && isKnown)
    return { asked, isPoster: values.poster === true };
  throw new Refusal(
    '写上一页的路径或编号，要张贴的加 --poster，例如 npm run pdf -- /fees/passport/ --poster / ' +
      'Give the path or slug of one page, and --poster for a sheet of A3: npm run pdf -- passport --poster',
  );
}

/**
 * The page that is asked for: by its address, or by its slug, which is that of the page in the source language.
 * @param addresses of all pages of the site
 * @throws {Refusal} when there is no such page, or several; it names those that may be meant
 */
export function pageNamed(asked: string, addresses: readonly string[]): string {
  const address = `/${asked}/`.replace(/\/+/g, '/');
  if (addresses.includes(address)) return address;
  const meant = addresses.filter((each) => each.endsWith(address) && /^\/[^/]+\/[^/]+\/$/.test(each));
  if (meant.length === 1) return meant[0]!;
  throw meant.length > 1 ? severalPages(asked, meant) : noPage(asked, addresses);
}

/** The file of a page: what stands in its address, in one name. */
export function pdfName(address: string, isPoster: boolean): string {
  const words = address.split('/').filter((word) => word !== '');
  return `${[...words, ...(isPoster ? ['poster'] : [])].join('-') || 'home'}.pdf`;
}

function severalPages(asked: string, meant: readonly string[]): Refusal {
  const named = listed(meant);
  return new Refusal(
    `叫“${asked}”的不止一页，请写上完整的路径：${named} / ` +
      `Several pages are called "${asked}"; give the whole path of one: ${named}`,
  );
}

function noPage(asked: string, addresses: readonly string[]): Refusal {
  const last = asked.split('/').findLast((word) => word !== '') ?? asked;
  const near = addresses.filter((each) => each.includes(last));
  const named = near.length === 0 ? { zh: '', en: '' } : { zh: `；相近的有：`, en: `; near it: ` };
  return new Refusal(
    `没有“${asked}”这一页，请写网站上的路径，例如 /fees/passport/${named.zh}${listed(near)} / ` +
      `There is no page "${asked}"; give a path of the site, such as /fees/passport/${named.en}${listed(near)}`,
  );
}

function listed(addresses: readonly string[]): string {
  return [
    ...addresses.slice(0, MOST_NAMED),
    ...(addresses.length > MOST_NAMED ? [`… (${addresses.length})`] : []),
  ].join('  ');
}
