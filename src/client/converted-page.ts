import { convertWith, unpacked, type PackedLexicon, type ScriptLexicon } from '#domain/script-lexicon';
import { CONVERTED, SOURCE_LOCALE, convertedHref } from '#i18n/locales';

/**
 * On a page in traditional characters: what scripts write into it is converted as the page itself was, before it is
 * painted, and links that they make lead to converted pages. So no script needs to know that such pages exist.
 */
const WORDS = ['alt', 'aria-label', 'placeholder', 'title'];
const ADDRESSES = ['href', 'action'];
const KEPT = 'script, style, code, textarea, template, [translate="no"]';
const HAN = /\p{Script=Han}/u;

/** What each text says in traditional characters: a row that a script only moves is not converted again. */
const done = new WeakMap<Node, string>();
let lexicon: Promise<ScriptLexicon> | null = null;

const observer = new MutationObserver((records) => void convertAll(records));

for (const text of textsIn(document)) done.set(text, text.data);
observer.observe(document, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [...WORDS, ...ADDRESSES],
});

async function convertAll(records: readonly MutationRecord[]): Promise<void> {
  lexicon ??= fetch('/traditional.json')
    .then((response) => response.json() as Promise<PackedLexicon>)
    .then(unpacked);
  const known = await lexicon;
  // What was written while the lexicon was on its way, and nothing of what is written here.
  for (const record of [...records, ...observer.takeRecords()]) convertRecord(record, known);
  observer.takeRecords();
}

function convertRecord({ target, attributeName, addedNodes }: MutationRecord, known: ScriptLexicon): void {
  if (attributeName !== null) convertAttribute(target as Element, attributeName, known);
  for (const node of [target, ...addedNodes]) {
    if (node.nodeType === Node.TEXT_NODE) convertText(node as Text, known);
  }
  for (const node of addedNodes) {
    if (!(node instanceof Element)) continue;
    for (const text of textsIn(node)) convertText(text, known);
    for (const element of [node, ...node.querySelectorAll('*')])
      for (const name of [...WORDS, ...ADDRESSES]) convertAttribute(element, name, known);
  }
}

function convertText(text: Text, known: ScriptLexicon): void {
  if (!HAN.test(text.data) || done.get(text) === text.data || isKept(text.parentElement)) return;
  text.data = convertWith(known, text.data);
  done.set(text, text.data);
}

function convertAttribute(element: Element, name: string, known: ScriptLexicon): void {
  const value = element.getAttribute(name);
  if (value === null || isKept(element)) return;
  const converted = ADDRESSES.includes(name) ? convertedHref(value) : convertWith(known, value);
  if (converted !== value) element.setAttribute(name, converted);
}

/** Passages of other languages, names of languages, and what is quoted to the letter. */
function isKept(element: Element | null): boolean {
  const lang = element?.closest('[lang]')?.getAttribute('lang') ?? CONVERTED.lang;
  const isOther = lang !== CONVERTED.lang && lang !== SOURCE_LOCALE;
  return isOther || element === null || element.closest(`${KEPT}, a[hreflang]`) !== null;
}

function* textsIn(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
