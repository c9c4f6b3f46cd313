import { foldedName, type Variants } from '../folding.ts';
import { itemAt } from '../known.ts';
import type { Rate } from './fee.ts';
import { coreOf, deedsIn, PAPER, withoutDeeds, type Deed } from './wording.ts';

/**
 * The rates of the case that a question names, by the words of the rates (科目二, 多次有效) or by what is done (补领). What
 * the name leaves open stays: of a paper, what is asked when it was lost; of 发明, its 发明实质审查.
 * @param item the item's own name: its words tell no case
 * @returns all rates where it names no case
 */
export function caseOf(
  rates: readonly Rate[],
  text: string,
  item: string,
  variants: Variants,
): readonly Rate[] {
  if (rates.length < 2) return rates;
  const folded = foldedName(text, variants);
  const own = foldedName(item, variants);
  const tells = (label: string) => folded.includes(label) && !own.includes(label);
  const cases = rates.map((rate) => caseOfRate(rate, variants));
  const told = outermost(cases.flatMap(({ labels }) => labels.filter(tells)));
  const isNamed = cases.map(({ labels }) => labels.some((label) => told.includes(label)));
  if (told.length === 0 || isNamed.every(Boolean)) return ofDeeds(rates, cases, folded);
  const named = new Set(cases.filter((_, at) => isNamed[at]));
  const isMeant = meantBeside(cases, named, told, deedsIn(folded));
  return rates.filter((_, at) => isMeant(itemAt(cases, at)));
}

/** Of 发明 and 发明实质审查 the longer is what was said. */
function outermost(labels: readonly string[]): string[] {
  return labels.filter((label) => !labels.some((other) => other !== label && other.includes(label)));
}

/** Whether a case is meant where the words of some are said. */
function meantBeside(
  cases: readonly Case[],
  named: ReadonlySet<Case>,
  told: readonly string[],
  asked: ReadonlySet<Deed>,
): (each: Case) => boolean {
  const isPaper = told.some((label) => PAPER.test(label));
  const does = ({ deeds }: Case) => asked.size > 0 && [...asked].every((deed) => deeds.has(deed));
  const isDone = (each: Case) => does(each) && (named.has(each) || each.isDeed);
  if (isPaper && cases.some(isDone)) return isDone;
  const holdsTold = ({ labels }: Case) => labels.some((label) => told.some((said) => label.includes(said)));
  return (each) => named.has(each) || holdsTold(each) || (isPaper && each.isDeed);
}

interface Case {
  labels: readonly string[];
  deeds: ReadonlySet<Deed>;
  /** True where it tells what is done, and not with what: 丢失补领、损坏换领. */
  isDeed: boolean;
}

/** A bill asks for the same rates on each of its lines. */
const known = new WeakMap<Variants, WeakMap<Rate, Case>>();

function caseOfRate(rate: Rate, variants: Variants): Case {
  const cases = known.get(variants) ?? new WeakMap<Rate, Case>();
  known.set(variants, cases);
  const made = cases.get(rate) ?? caseMade(rate, variants);
  cases.set(rate, made);
  return made;
}

function caseMade(rate: Rate, variants: Variants): Case {
  const labels = labelsOf(rate, variants);
  return {
    labels,
    deeds: deedsIn(foldedName(rate.item['zh-CN'], variants)),
    isDeed: labels.length > 0 && labels.every(isDeed),
  };
}

/** 内容变更换发 says what is done, and on which occasion. */
const LONGEST_OCCASION = 4;

function isDeed(label: string): boolean {
  return deedsIn(label).size > 0 && withoutDeeds(label).length <= LONGEST_OCCASION;
}

/** What is included tells no case: 普通护照（含换发、补发）. */
const INCLUDED = /[（(]含[^）)]+[）)]/gu;

/** 科目三 道路驾驶技能 is asked for as 科目三, and as 道路驾驶技能. */
function labelsOf({ item }: Rate, variants: Variants): string[] {
  return item['zh-CN']
    .replace(INCLUDED, '')
    .split(/[\s、，,；;（）()：:或及和]+/u)
    .map((part) => coreOf(foldedName(part, variants)))
    .filter((label) => label.length >= 2 && !/^(?:合计|每件|每次|每本|上限|下限|普通|其他)$/u.test(label));
}

/** Rates that tell no deed stay: what they are for may come with any. */
function ofDeeds(rates: readonly Rate[], cases: readonly Case[], folded: string): readonly Rate[] {
  const asked = deedsIn(folded);
  const fits = ({ deeds }: Case) => [...asked].every((deed) => deeds.has(deed));
  if (asked.size === 0 || !cases.some((each) => each.deeds.size > 0 && fits(each))) return rates;
  return rates.filter((_, at) => itemAt(cases, at).deeds.size === 0 || fits(itemAt(cases, at)));
}
