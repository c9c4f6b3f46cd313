/** A file that is kept on the reader's machine; `revision` is null where the name itself changes with the content. */
export interface KeptFile {
  url: string;
  revision: string | null;
}

/** What the page asks of the worker: whether it was answered from what is kept. */
export const ASK_AGE = 'age';

/** The worker's answer; null when the page came over the network. */
export interface AgeAnswer {
  /** When the page was kept, as the server dated it (HTTP date); '' where it said nothing. */
  keptSince: string | null;
}

/** What of the worker's memory holds the pages that were read. */
export const READ_PAGES = 'read-pages';
