import type { BodyElement, BodyNode } from '#library/body-node';
import type { Entry, Library } from '#library/library';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import * as AT from '#i18n/addresses';
import { LOCALES } from '#i18n/locales';
import { ENTRY_KINDS, TRANSLATED_KINDS } from '#library/kinds';
import type { Rule } from './rule.ts';

/** The pages of the site that stand for themselves; entries are asked for by their kind. */
const PAGES: readonly string[] = Object.values(AT).filter(
  (address): address is Extract<typeof address, string> =>
    typeof address === 'string' &&
    address.endsWith('/') &&
    address !== AT.dataFiles &&
    address !== AT.notFound,
);
const KINDS = [...Object.keys(ENTRY_KINDS), ...Object.keys(TRANSLATED_KINDS)];
const INTERNAL = new RegExp(`^/(?:(?:${LOCALES.join('|')})/)?((?:[a-z0-9-]+/)*)(?:#[^\\s]*)?$`);

export const unsafeAddress: Rule = {
  name: 'unsafe-address',
  why: 'A link that runs code, leads nowhere or fetches from elsewhere does so in the name of the city.',
  check(library) {
    return everyEntry(library).flatMap((entry) =>
      elementsIn(entry.body).flatMap((element) => faultsOf(library, entry, element)),
    );
  },
};

function elementsIn(nodes: readonly BodyNode[]): BodyElement[] {
  return nodes.flatMap((node) =>
    node.type === 'text' ? [] : [...(node.type === 'element' ? [node] : []), ...elementsIn(node.children)],
  );
}

function faultsOf(library: Library, { file, body }: Entry<unknown>, element: BodyElement): Issue[] {
  if (element.name !== 'a') return [];
  const href = element.attributes['href'] ?? '';
  if (href.startsWith('#')) return hasAnchor(body, href.slice(1)) ? [] : [issueOf(file, href, NOWHERE)];
  if (href.startsWith('/originals/')) {
    return library.originals.has(decoded(href.slice(11))) ? [] : [issueOf(file, href, NOWHERE)];
  }
  if (href.startsWith('/') && !href.startsWith('//')) {
    return leadsSomewhere(library, href) ? [] : [issueOf(file, href, NOWHERE)];
  }
  return isSafe(href) ? [] : [issueOf(file, href, UNSAFE)];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // no percent code: the name itself
    return name;
  }
}

function isSafe(href: string): boolean {
  if (/^(mailto:[^\s@]+@[^\s@]+|tel:[+\d-]+)$/.test(href)) return true;
  if (!/^https?:\/\/[^/]/i.test(href) || !URL.canParse(href)) return false;
  const { username, hostname } = new URL(href);
  return username === '' && hostname.includes('.');
}

/** True for the address of a page that the site has, in any language. */
export function leadsSomewhere(library: Library, href: string): boolean {
  const place = INTERNAL.exec(href)?.[1];
  if (place === undefined) return false;
  const path = place.replace(/\/$/, '');
  if (PAGES.includes(`/${place}`.replace(/([^/])$/, '$1/')) || KINDS.includes(path)) return true;
  const [kind = '', slug = '', ...rest] = path.split('/');
  return KINDS.includes(kind) && rest.length === 0 && library[kind as 'policies'].has(slug);
}

function hasAnchor(nodes: readonly BodyNode[], id: string): boolean {
  return nodes.some(
    (node) => node.type !== 'text' && (node.attributes['id'] === id || hasAnchor(node.children, id)),
  );
}

function issueOf(file: string, value: string, words: Pick<Issue, 'zh' | 'en'>): Issue {
  return { file, field: '正文 / body', value, ...words };
}

const UNSAFE = {
  zh: { problem: '不是可以放心点开的网址', remedy: '写成 https:// 或 http:// 开头的完整网址' },
  en: {
    problem: 'not an address that readers can safely follow',
    remedy: 'write a whole address that begins with https:// or http://',
  },
};
const NOWHERE = {
  zh: { problem: '链接指向的页面或锚点不存在', remedy: '照网站上的地址写，例如 /policies/lc-2021-2/' },
  en: {
    problem: 'the link leads to a page or anchor that does not exist',
    remedy: 'write it as the site has it, such as /policies/lc-2021-2/',
  },
};
