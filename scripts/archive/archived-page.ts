import path from 'node:path';

/** What an archived page says of itself, and where the site stands that it was taken from. */
export interface Origin {
  /** The site's own address. */
  domain: string;
  /** HTML at the top of a page's content, by the page's address. */
  notice: (address: string) => string;
}

/** A page or style as it stands in an archive, and the addresses of this site that it shows or leads to. */
export interface Archived {
  text: string;
  addresses: readonly string[];
}

/** The file of an address: a folder's is its index. */
export function fileOf(address: string): string {
  const file = decodeURIComponent(address.replace(/[?#].*$/, '')).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

const MODULE = /<script type="module"[^>]*><\/script>/g;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const TAG = /<[a-z][\w-]*(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*\s*\/?>/g;
const ADDRESS = /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)(?=")/;
/** What a page shows, and where its links lead. What it asks a server or a script for is asked of the site itself. */
const SHOWN = /^<(?:a|img)\s|^<link\s[^>]*\brel="(?:stylesheet|icon)"/;

/**
 * A page that opens from a folder: addresses lead to files beside it. No browser runs a module from a folder, so there
 * is none, and nothing for a policy to forbid; a search or a check is sent to the site.
 */
export function archivedPage(html: string, address: string, { domain, notice }: Origin): Archived {
  const addresses: string[] = [];
  const text = html
    .replace(MODULE, '')
    .replace(POLICY, '')
    .replace(TAG, (tag) =>
      tag.replace(ADDRESS, (_, before: string, to: string) => {
        if (!SHOWN.test(tag)) return before + domain + to;
        addresses.push(to);
        return before + relativeTo(to, address);
      }),
    )
    .replace(/<main[^>]*>/, (main) => main + notice(address));
  return { text, addresses };
}

/** A style that opens from a folder. */
export function archivedStyle(css: string, address: string): Archived {
  const addresses: string[] = [];
  const text = css.replace(/(?<=url\(["']?)\/(?!\/)[^"')]+/g, (to) => {
    addresses.push(to);
    return relativeTo(to, address);
  });
  return { text, addresses };
}

/** The way to an address from a file of this archive, with what follows the address: `../../fees/index.html#a`. */
function relativeTo(to: string, from: string): string {
  const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  const target = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return path.posix.relative(path.posix.dirname(`/${fileOf(from)}`), target) + rest;
}
