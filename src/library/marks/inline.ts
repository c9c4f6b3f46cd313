import { HELD_END, HELD_START, JOINT, STRONG_END, STRONG_START } from './signs.ts';

const ESCAPED = String.raw`\\[!-\/:-@[-\`{-~]`;
const HELD = `${HELD_START}\\d+${HELD_END}`;
const LINK = String.raw`(?<image>!?)\[(?<label>(?:\\.|[^[\]\\\n])*)\]\((?<address>[^\s()<>{}]*(?:\([^\s()<>{}]*\)[^\s()<>{}]*)*)(?<title>\s+"[^"\n]*")?\)`;
const MARK = String.raw`\*+|[\\\`_~{}<&[\]]`;
const ADDRESS_JOINT = String.raw`https?(?=:\/\/)|www(?=\.)|(?<=[\w.+-])(?=@)`;
const TOKEN = new RegExp([ESCAPED, HELD, LINK, MARK, ADDRESS_JOINT].join('|'), 'gi');

interface Piece {
  text: string;
  /** A run of exactly two asterisks, which may be a mark. */
  isStrongMark: boolean;
  before: string;
  after: string;
}

/**
 * The words of a paragraph with every character escaped that Markdown would read as a mark and nobody meant as one.
 * Meant are `**strong**`, `[words](address)`, images, the portal's tags and what a backslash already escapes. A range
 * (2~5元), a formula, a footnote sign or a line to fill in is words.
 */
export function inlineMarks(text: string): string {
  const pieces = piecesOf(text);
  const strong = strongMarks(pieces);
  return pieces
    .map((piece, index) => (piece.isStrongMark ? (strong.get(index) ?? '\\*\\*') : piece.text))
    .join('');
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const plain = (written: string) =>
    pieces.push({ text: written, isStrongMark: false, before: '', after: '' });
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    plain(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (match[0] === '**')
      pieces.push({
        text: '**',
        isStrongMark: true,
        before: text[match.index - 1] ?? '',
        after: text[end] ?? '',
      });
    else plain(written(match));
  }
  plain(text.slice(end));
  return pieces;
}

function written(match: RegExpExecArray): string {
  const [token] = match;
  const { image = '', label, address, title = '' } = match.groups ?? {};
  if (token === '' || /^(?:https?|www)$/i.test(token)) return token + JOINT;
  if (/^\\./s.test(token) || token.startsWith(HELD_START)) return token;
  if (label === undefined || address === undefined) return [...token].map((mark) => `\\${mark}`).join('');
  return isAddress(address, image !== '')
    ? `${image}[${inlineMarks(label)}](${address.replaceAll('&', '&amp;')}${title})`
    : `${image}\\[${inlineMarks(label)}\\](${inlineMarks(address)}${title})`;
}

/** [2021](3) is words; what stands in the brackets of a link is a path, an anchor, a file or has a scheme. */
function isAddress(text: string, isImage: boolean): boolean {
  return isImage ? text !== '' : /^(?:\/|#|\.{1,2}\/|[a-z][a-z\d+.-]*:)|\.[a-z\d]{2,5}$/i.test(text);
}

const SPACE_OR_END = /^\s?$/;
const CLOSING = /[，。、；：！？）》」』”’】〕…,.;:!?)\]]/;
const OPENING = /[（《「『“‘【〔([]/;
const LATIN = /[A-Za-z0-9]/;

/**
 * Which asterisks open and close strong words. Unlike CommonMark, a Chinese mark beside them does not matter:
 * **“清单”**之外 is strong; 张**、李** and 3715**1234 are names and numbers that somebody covered.
 */
function strongMarks(pieces: readonly Piece[]): Map<number, string> {
  const found = new Map<number, string>();
  let open: number | null = null;
  pieces.forEach(({ isStrongMark, before, after }, index) => {
    if (!isStrongMark || (LATIN.test(before) && LATIN.test(after))) return;
    if (open !== null && !SPACE_OR_END.test(before) && !OPENING.test(before)) {
      found.set(open, STRONG_START).set(index, STRONG_END);
      open = null;
    } else if (!SPACE_OR_END.test(after) && !CLOSING.test(after)) open = index;
  });
  return found;
}
