/**
 * The address book: how every page and file of the portal is addressed, without its language (`localePath` adds it).
 * An address is a promise, and nothing else in `src` writes one by hand. It is imported as `AT`; each name stands by
 * itself, so that a script ships only those that it says.
 */
export const home = '/';
export const search = '/search/';
export const fees = '/fees/';
export const feeCheck = '/fees/check/';
export const feeBill = '/fees/bill/';
export const feeCatalogue = '/fees/catalogue.json';
export const feePinyin = '/fees/pinyin.json';
export const feeLetter = '/fees/letter.json';
export const releases = '/fees/releases/';
export const verify = '/fees/releases/verify/';
export const policies = '/policies/';
export const guides = '/guides/';
export const channels = '/channels/';
export const infographics = '/infographics/';
export const interpretations = '/interpretations/';
export const translations = '/translations/';
export const indicators = '/indicators/';
export const ledger = '/ledger/';
export const match = '/match/';
export const matchItems = '/match/items.json';
export const changes = '/changes/';
export const corrections = '/changes/corrections/';
export const feeds = '/feeds/';
export const deadlines = '/feeds/deadlines.ics';
export const data = '/data/';
export const dataChanges = '/data/changes/';
export const dataFiles = '/data/v1/';
export const hardWords = '/hard-words.json';
export const elder = '/elder/';
export const feedback = '/feedback/';
export const offline = '/offline/';
export const privacy = '/privacy/';
export const sitemap = '/sitemap/';
export const notFound = '/404/';

/** A page of its own: `AT.page('fees', 'parking')`. */
export function page(kind: string, slug: string): string {
  return `/${kind}/${slug}/`;
}

/** The part of a list that one facet leaves: `AT.facet('fees', 'list', 'national')`. */
export function facet(kind: 'fees' | 'policies' | 'guides', facet: string, id: string): string {
  return `/${kind}/by/${facet}/${id}/`;
}

/** What fits one answer about a reader: `AT.matchFor('who', 'citizen')`. */
export function matchFor(facet: string, value: string): string {
  return `${match}${facet}/${value}/`;
}

/** What changed for one kind of reader. */
export function changesFor(facet: string, id: string): string {
  return `${changes}for/${facet}/${id}/`;
}

/** A part of the catalogue that a page fetches: `AT.feeShelf('en', 'core')`. */
export function feeShelf(of: string, shelf: string): string {
  return `/fees/shelves/${of}/${shelf}.json`;
}

/** A sealed release of the catalogue. */
export function release(id: string): string {
  return `${releases}${id}/`;
}

/** A file of the open data: `AT.dataFile('fees.json')`. */
export function dataFile(file: string): string {
  return dataFiles + file;
}
