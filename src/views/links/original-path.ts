/** Where a file of originals/ stands on the site, whatever characters its name holds. */
export function originalPath(name: string): string {
  return `/originals/${name.split('/').map(encodeURIComponent).join('/')}`;
}
