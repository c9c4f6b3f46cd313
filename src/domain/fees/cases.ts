import { foldedName, type Variants } from '../folding.ts';
import { itemAt } from '../known.ts';
import type { Rate } from './fee.ts';
import { coreOf, deedsIn, type Deed } from './wording.ts';

/**
 * The rates of the case that a question names, by the words of the rates (科目二, 多次有效) or by what is done (补领).
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
  const said = rates.filter((_, at) => itemAt(cases, at).labels.some(tells));
  if (said.length > 0 && said.length < rates.length) return said;
  return ofDeeds(rates, cases, folded);
}

interface Case {
  labels: readonly string[];
  deeds: ReadonlySet<Deed>;
}

/** A bill asks for the same rates on each of its lines. */
const known = new WeakMap<Variants, WeakMap<Rate, Case>>();

function caseOfRate(rate: Rate, variants: Variants): Case {
  const cases = known.get(variants) ?? new WeakMap<Rate, Case>();
  known.set(variants, cases);
  const made = cases.get(rate) ?? {
    labels: labelsOf(rate, variants),
    deeds: deedsIn(foldedName(rate.item['zh-CN'], variants)),
  };
  cases.set(rate, made);
  return made;
}

/** 科目三 道路驾驶技能 is asked for as 科目三, and as 道路驾驶技能. */
function labelsOf({ item }: Rate, variants: Variants): string[] {
  return item['zh-CN']
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
