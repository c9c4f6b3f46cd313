/**
 * A tag URI (RFC 4151): an identifier that never changes, because it names a thing and not its address or title.
 * @param authority who minted it and since when, such as `portal.example,2026`; it outlives a change of domain
 * @param parts what it names, from the kind down, such as policies, lc-2021-2
 */
export function tagUri(authority: string, ...parts: string[]): string {
  return `tag:${authority}:${parts.map(encodeURIComponent).join('/')}`;
}
