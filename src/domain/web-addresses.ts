/** An address that a text names, and where it stands in it. */
export interface NamedAddress {
  start: number;
  end: number;
  /** What a link to it opens. */
  href: string;
}

/**
 * Addresses are ASCII: a Chinese mark or character ends one, and so does a mark at its end that belongs to the sentence.
 * An address of letters and digits around an @ is an e-mail.
 */
const ADDRESS =
  /(?:https?:\/\/|www\.)[A-Za-z0-9](?:[\w.-]*[\w-])?(?::\d+)?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?|[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const BEFORE = /[A-Za-z0-9_@./-]$/;
const SENTENCE_MARKS = /[.,;:!?'*]+$/;

/** Every web address and e-mail address that a text names, in its order. */
export function addressesIn(text: string): NamedAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    if (BEFORE.test(text.slice(0, match.index))) return [];
    const address = withoutSentenceMarks(match[0]);
    if (!isNamed(address)) return [];
    return [{ start: match.index, end: match.index + address.length, href: hrefOf(address) }];
  });
}

/** A closing bracket belongs to an address only with its opening one: (see http://a.cn/b_(c)). */
function withoutSentenceMarks(address: string): string {
  const bare = address.replace(SENTENCE_MARKS, '');
  const isUnopened = (open: string, close: string) =>
    bare.endsWith(close) && bare.split(close).length > bare.split(open).length;
  if (isUnopened('(', ')') || isUnopened('[', ']')) return withoutSentenceMarks(bare.slice(0, -1));
  return bare === address ? bare : withoutSentenceMarks(bare);
}

/** A host has a dot and ends in letters: www.1 and http://a are words of another kind. */
function isNamed(address: string): boolean {
  const host = /^(?:https?:\/\/|[^@/]*@)?([^/?#:]+)/.exec(address)?.[1] ?? '';
  return /\.[A-Za-z][A-Za-z0-9-]*$/.test(host) || /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host);
}

function hrefOf(address: string): string {
  if (/^https?:/.test(address)) return address;
  return address.startsWith('www.') ? `http://${address}` : `mailto:${address}`;
}
