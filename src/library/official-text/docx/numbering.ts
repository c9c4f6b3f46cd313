import {
  childOf,
  descendantsOf,
  elementsOf,
  valueOf,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';
import { formattedNumber } from './number-formats.ts';

interface Level {
  format: string;
  /** %1、 and the like: what is printed, %n standing for the number of level n. */
  text: string;
  start: number;
  /** The level after which it begins again; 0 for never. */
  restartAfter: number;
  /** What stands between number and words. */
  gap: 'tab' | 'space' | 'nothing';
  /** Prints the numbers of all levels in Arabic digits. */
  isLegal: boolean;
  style: string | null;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  list: string;
  level: number;
}

/** The number that Word prints before a paragraph. */
export interface PrintedNumber {
  text: string;
  isBullet: boolean;
  /** Its format is not known here, so the number is not certain. */
  isUnknown: boolean;
}

/** Counts the lists of a document as Word does: the numbers stand in no text and would be lost. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, { abstract: string; levels: ReadonlyMap<number, Partial<Level>> }>();
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(numbering: readonly MarkupNode[]) {
    for (const abstract of descendantsOf(numbering, 'w:abstractNum'))
      this.#levels.set(abstract.attribs['w:abstractNumId'] ?? '', levelsOf(abstract));
    for (const list of descendantsOf(numbering, 'w:num')) {
      const levels = new Map(elementsOf(list.children, 'w:lvlOverride').map(overrideOf));
      const abstract = valueOf(childOf(list, 'w:abstractNumId')) ?? '';
      this.#lists.set(list.attribs['w:numId'] ?? '', { abstract, levels });
    }
  }

  /** The level of a list whose numbers a style carries. */
  levelOfStyle(list: string, style: string): number {
    const abstract = this.#levels.get(this.#lists.get(list)?.abstract ?? '');
    return [...(abstract ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** Counts on, and says what Word prints; null where the list prints nothing. */
  next({ list, level }: ListPlace): PrintedNumber | null {
    // Word knows nine levels; a damaged file may name any number.
    if (!Number.isInteger(level) || level < 0 || level > 8) return null;
    const found = this.#lists.get(list);
    const levels = found && this.#levels.get(found.abstract);
    const own = this.#levelOf(list, level);
    if (!levels || !own) return null;
    const counts = this.#counts.get(found.abstract) ?? [];
    this.#counts.set(found.abstract, counts);
    this.#restart(list, level, counts);
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
      const restart = this.#levelOf(list, deeper)?.restartAfter ?? deeper;
      if (restart !== 0 && level < restart) delete counts[deeper];
    }
    return this.#printed(list, own, counts);
  }

  /** A list that says where it starts begins there once, whatever another list of the same kind counted. */
  #restart(list: string, level: number, counts: number[]): void {
    const start = this.#lists.get(list)?.levels.get(level)?.start;
    const key = `${list} ${level}`;
    if (start === undefined || this.#started.has(key)) return;
    this.#started.add(key);
    counts[level] = start - 1;
  }

  #levelOf(list: string, level: number): Level | null {
    const found = this.#lists.get(list);
    const own = found && this.#levels.get(found.abstract)?.get(level);
    return own ? { ...own, ...found.levels.get(level) } : null;
  }

  #printed(list: string, own: Level, counts: readonly (number | undefined)[]): PrintedNumber | null {
    if (own.format === 'bullet') return { text: '', isBullet: true, isUnknown: false };
    let isUnknown = false;
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const other = this.#levelOf(list, level);
      const number = counts[level] ?? other?.start ?? 1;
      const printed = formattedNumber(own.isLegal ? 'decimal' : (other?.format ?? 'decimal'), number);
      isUnknown ||= printed === null;
      return printed ?? String(number);
    });
    return text === '' ? null : { text: text + gapAfter(text, own.gap), isBullet: false, isUnknown };
  }
}

/** Chinese numbers stand close to their words; a blank parts Latin ones and those of articles. */
function gapAfter(text: string, gap: Level['gap']): string {
  if (gap === 'nothing' || /[、．，：）)】]$/.test(text) || /^\d+\.$/.test(text)) return '';
  return /[编章节条一二三四五六七八九十百]$/.test(text) ? '\u3000' : ' ';
}

function levelsOf(abstract: MarkupElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(abstract.children, 'w:lvl').map((level) => [Number(level.attribs['w:ilvl']), levelOf(level)]),
  );
}

function levelOf(level: MarkupElement): Level {
  const value = (name: string) => valueOf(childOf(level, name));
  const gap = value('w:suff');
  return {
    format: formatOf(level),
    text: value('w:lvlText') ?? '',
    start: Number(value('w:start') ?? 1),
    restartAfter: Number(value('w:lvlRestart') ?? level.attribs['w:ilvl']),
    gap: gap === 'space' || gap === 'nothing' ? gap : 'tab',
    isLegal: childOf(level, 'w:isLgl') !== null,
    style: value('w:pStyle'),
  };
}

/** Newer Word wraps a format of its own in a choice, with the older one as the fallback. */
function formatOf(level: MarkupElement): string {
  const own = childOf(level, 'w:numFmt') ?? descendantsOf(level.children, 'w:numFmt').at(-1);
  return valueOf(own) ?? 'decimal';
}

function overrideOf(override: MarkupElement): [number, Partial<Level>] {
  const level = childOf(override, 'w:lvl');
  const start = valueOf(childOf(override, 'w:startOverride'));
  return [
    Number(override.attribs['w:ilvl']),
    { ...(level && levelOf(level)), ...(start !== null && { start: Number(start) }) },
  ];
}
