import type { Day } from '../calendar.ts';
import type { Answer, Catalogue, Caveat, VerdictCode } from './answer.ts';
import { blankAnswer } from './blank-answer.ts';
import { lawCurrencyOf } from './currency.ts';
import { decimal, decimalText } from './decimal.ts';
import {
  citedOn,
  lawText,
  type Edition,
  type EditionRow,
  type Entry,
  type LawCited,
  type RegulatedCharge,
  type UnlawfulCharge,
} from './entries.ts';
import { answerOfFee } from './fee-answer.ts';
import type { Asked } from './question.ts';
import type { Evidence } from './resolve.ts';

/** The answer that one entry gives; what an item answers stands with the items. */
export function answerOfEntry(catalogue: Catalogue, entry: Entry, asked: Asked, evidence: Evidence): Answer {
  switch (entry.kind) {
    case 'item':
      return answerOfFee(catalogue, entry.fee, asked, evidence);
    case 'unlawful':
      return ofUnlawful(catalogue, entry, entry.unlawful, asked, evidence);
    case 'regulated':
      return ofRegulated(catalogue, entry, entry.regulated, asked, evidence);
    case 'list':
      return ofRow(catalogue, entry, entry.row, entry.edition, asked, evidence);
    case 'scope':
      return ofScope(catalogue, entry, asked, evidence);
  }
}

interface Said {
  verdict: VerdictCode;
  caveats?: readonly Caveat[];
  category?: string;
  noAmount?: boolean;
}

/** What rests on laws is as good as the register of laws. */
function lawful(
  catalogue: Catalogue,
  entry: Entry,
  said: Said,
  laws: readonly LawCited[],
  asked: Asked,
  evidence: Evidence,
): Answer {
  const checkedOn = catalogue.lawsCheckedTo;
  const lapses = said.verdict !== 'prohibited' && said.verdict !== 'free';
  const isForbidden = said.verdict === 'prohibited' || said.verdict === 'free';
  // Nobody is accused on the strength of a part of a name, nor of a price for a unit.
  const isCertain = isForbidden && evidence !== 'part' && !asked.isUnitPrice;
  return {
    ...blankAnswer(catalogue, asked, evidence),
    ...said,
    caveats: said.caveats ?? [],
    category: said.category ?? null,
    noAmount: said.noAmount ?? false,
    entry,
    currency: lawCurrencyOf({ on: asked.on, today: asked.today, checkedOn, lapses }),
    checked: { on: checkedOn, against: null },
    basis: citedOn(laws, asked.on).map(lawText),
    most: isForbidden ? '0' : null,
    over: isCertain && asked.amount !== null ? positive(asked.amount) : null,
  };
}

function positive(amount: string): string | null {
  const asked = decimal(amount);
  return asked.digits === 0n ? null : decimalText(asked);
}

function ofUnlawful(
  catalogue: Catalogue,
  entry: Entry,
  charge: UnlawfulCharge,
  asked: Asked,
  evidence: Evidence,
): Answer {
  const answer = lawful(catalogue, entry, unlawfulSays(charge, asked.on), charge.statute, asked, evidence);
  if (charge.verdict !== 'depends') return answer;
  const also = charge.alsoInRegulated.flatMap((id) => catalogue.names.byId.get(id) ?? []);
  return { ...answer, choices: also.map((each) => answerOfEntry(catalogue, each, asked, evidence)) };
}

/** `prohibited` only where the law is read in its present text, and not before it applied. */
function unlawfulSays({ verdict, current, answersFrom }: UnlawfulCharge, on: Day): Said {
  switch (verdict) {
    case 'prohibited':
      if (on < answersFrom) return { verdict: 'unverified', caveats: ['before-law'] };
      return current === 'yes' ? { verdict } : { verdict: 'unverified', caveats: ['law-unread'] };
    case 'no-basis':
      return { verdict: 'unknown' };
    case 'depends':
      return { verdict: 'several', caveats: ['several-items'] };
    case 'contract':
      return { verdict: 'out-of-scope', category: 'civil-payment' };
    case 'fraud':
      return { verdict: 'out-of-scope', category: 'fraud' };
  }
}

function ofRegulated(
  catalogue: Catalogue,
  entry: Entry,
  charge: RegulatedCharge,
  asked: Asked,
  evidence: Evidence,
): Answer {
  const said: Said = charge.needsCheck
    ? { verdict: 'unverified', caveats: ['class-unsettled'] }
    : regulatedSays(charge, asked.on);
  return lawful(catalogue, entry, said, charge.legalProof, asked, evidence);
}

function regulatedSays(charge: RegulatedCharge, on: Day): Said {
  const own = citedOn(charge.legalProof, on).filter(({ speaksOf }) => speaksOf === 'this');
  const isProven = own.some(({ stands }) => stands === 'yes');
  const unread: Said = { verdict: 'unverified', caveats: ['law-unread'] };
  switch (charge.class) {
    case 'government-set':
    case 'government-guided':
      return isProven || own.length === 0 || charge.readIn.length > 0 || charge.documents.length > 0
        ? { verdict: 'regulated' }
        : unread;
    case 'administrative':
    case 'fund':
    case 'deposit':
      return isProven || charge.readIn.length > 0
        ? { verdict: 'chargeable', noAmount: true, caveats: ['no-amount'] }
        : { verdict: 'unverified', caveats: [own.length > 0 ? 'law-unread' : 'row-unverified'] };
    case 'market':
      return { verdict: 'out-of-scope', category: 'market-price' };
    case 'tax':
    case 'fine':
    case 'social-insurance':
      return { verdict: 'out-of-scope', category: charge.class };
    case 'civil':
      return { verdict: 'out-of-scope', category: 'civil-payment' };
    case 'statute-free':
      return isProven ? { verdict: 'free' } : unread;
    case 'prohibited':
      return isProven ? { verdict: 'prohibited' } : unread;
  }
}

function ofRow(
  catalogue: Catalogue,
  entry: Entry,
  row: EditionRow,
  edition: Edition,
  asked: Asked,
  evidence: Evidence,
): Answer {
  const answer = lawful(catalogue, entry, rowSays(row, edition, asked.on), row.statute, asked, evidence);
  const isRead = row.provenance === 'verified' && answer.verdict !== 'unverified';
  return {
    ...answer,
    edition: answer.verdict === 'unverified' ? null : edition,
    basis: [...answer.basis, ...(isRead ? row.basis : [])],
  };
}

const PRICES: ReadonlySet<string> = new Set(['government-price', 'government-priced-service']);

/** A row speaks where it was read in a current list of this city, or a law in force speaks for it. */
function rowSays(row: EditionRow, edition: Edition, on: Day): Said {
  const isProven = citedOn(row.statute, on).some(({ stands }) => stands === 'yes');
  const isRead = row.provenance === 'verified' && edition.here && isCurrentOn(edition, on);
  if (!isProven && !isRead) return { verdict: 'unverified', caveats: ['row-unverified'] };
  if (edition.covers.some((kind) => PRICES.has(kind))) return { verdict: 'regulated' };
  return { verdict: 'chargeable', noAmount: true, caveats: ['no-amount'] };
}

/** True on days for which an edition speaks: it was not replaced, and has not run out by its own words. */
export function isCurrentOn({ day, validUntil, replacedBy }: Edition, on: Day): boolean {
  return replacedBy === null && (day === null || day <= on) && (validUntil === null || on <= validUntil);
}

function ofScope(
  catalogue: Catalogue,
  entry: Entry & { kind: 'scope' },
  asked: Asked,
  evidence: Evidence,
): Answer {
  const choices = entry.fees.flatMap((slug) => catalogue.names.byId.get(slug) ?? []);
  return {
    ...blankAnswer(catalogue, asked, evidence),
    verdict: 'out-of-scope',
    category: entry.category,
    entry,
    currency: 'settled',
    choices: choices.map((each) => answerOfEntry(catalogue, each, asked, evidence)),
    caveats: choices.length > 0 ? ['similar-names'] : [],
  };
}
