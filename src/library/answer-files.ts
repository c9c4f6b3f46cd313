import { addDays } from '#domain/calendar';
import type { Catalogue } from '#domain/fees/answer';
import { nameOf, rateRecord } from '#domain/fees/answer-record';
import { answersByDay, type DatedAnswer } from '#domain/fees/answers-by-day';
import { STALE_AFTER_DAYS } from '#domain/fees/currency';
import type { Entry } from '#domain/fees/entries';
import { checkedOf } from '#domain/fees/fee-answer';
import { itemAt } from '#domain/known';
import * as AT from '#i18n/addresses';
import type { AnswerFile } from '#schemas/answer-file';
import type { Library } from './library.ts';

type Answering = Extract<Entry, { kind: 'item' | 'regulated' | 'unlawful' }>;

/** Every charge that has an answer of its own. */
export function answerEntries(catalogue: Catalogue): Answering[] {
  return [...catalogue.names.byId.values()].filter(isAnswering);
}

function isAnswering(entry: Entry): entry is Answering {
  return entry.kind === 'item' || entry.kind === 'regulated' || entry.kind === 'unlawful';
}

/** `/data/v1/answers/<id>.json`. */
export function answerFile(library: Library, catalogue: Catalogue, entry: Answering): AnswerFile {
  const phases = answersByDay(catalogue, entry);
  const isItem = entry.kind === 'item';
  const checked = isItem ? checkedOf(catalogue, entry.fee) : { on: catalogue.lawsCheckedTo, against: null };
  const path = isItem
    ? AT.page('fees', entry.id)
    : `${AT.feeCheck}?q=${encodeURIComponent(nameOf(itemAt(phases, 0).answer))}`;
  return {
    id: entry.id,
    kind: entry.kind,
    name: nameOf(itemAt(phases, 0).answer),
    url: library.site.domain + path,
    checked,
    ages: {
      current: addDays(checked.on, 1),
      due: addDays(checked.on, (isItem ? catalogue.reviewEveryDays : STALE_AFTER_DAYS) + 1),
      stale: isItem ? addDays(checked.on, STALE_AFTER_DAYS + 1) : null,
    },
    phases: phases.map(phaseOf),
    release: catalogue.release,
  };
}

function phaseOf({ from, until, answer, lapses }: DatedAnswer): AnswerFile['phases'][number] {
  return {
    from,
    until,
    verdict: answer.verdict as AnswerFile['phases'][number]['verdict'],
    lapses,
    rates: answer.rates.map((rate) => ({ ...rateRecord(rate) })),
    most: answer.most,
    noAmount: answer.noAmount,
    basis: [...answer.basis],
    caveats: [...answer.caveats],
  };
}

/** `/data/v1/names.json`: every folded name with the ids that it may stand for. */
export function namesFile(catalogue: Catalogue): Record<string, string[]> {
  const known = new Set(answerEntries(catalogue).map(({ id }) => id));
  const rows = [...catalogue.names.folded].map(([name, entries]): [string, string[]] => [
    name,
    [...entries.keys()]
      .map(({ id }) => id)
      .filter((id) => known.has(id))
      .sort(),
  ]);
  return Object.fromEntries(rows.filter(([, ids]) => ids.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
