/** What went wrong, in the words of the desk. */
export class Trouble extends Error {}

/** Asks the desk; its address begins with the secret of this run, which this page's own address has. */
export async function ask<T>(name: string, query: Record<string, string> = {}): Promise<T> {
  return answered(await fetch(`api/${name}?${new URLSearchParams(query)}`));
}

/** Tells the desk to do something. */
export async function tell<T>(name: string, body: unknown): Promise<T> {
  return answered(await post(name, body));
}

/** A picture of a page. */
export async function pictureOf(body: unknown): Promise<Blob> {
  const response = await post('picture', body);
  if (!response.ok) await answered(response);
  return response.blob();
}

/** The charges as a table. */
export async function tableOfCharges(): Promise<Blob> {
  const response = await fetch('api/sheet');
  if (!response.ok) await answered(response);
  return response.blob();
}

/** Hands over a file. */
export async function hand<T>(query: Record<string, string>, file: Blob): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' };
  return answered(
    await fetch(`api/import?${new URLSearchParams(query)}`, { method: 'POST', headers, body: file }),
  );
}

function post(name: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function answered<T>(response: Response): Promise<T> {
  const content = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Trouble(content.error ?? `没有做成（${response.status}）`);
  return content;
}
