const files = new Map<string, Promise<unknown>>();

/**
 * A file of data of this site, fetched once a page. A failure is not kept: the reader may try again when the connection
 * is back.
 * @throws {Error} when it cannot be had
 */
export function dataAt<T>(href: string): Promise<T> {
  const known = files.get(href) ?? fetchData(href);
  files.set(href, known);
  known.catch(() => files.delete(href));
  return known as Promise<T>;
}

async function fetchData(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}
