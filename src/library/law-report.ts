import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import type { CitedChange } from '#domain/law/currency';
import { articleOf, beginningOf } from '#domain/law/event';
import { isDue } from '#domain/law/law-state';
import type { ArticleChange } from '#domain/law/text-diff';
import { tagsIn, textOf } from './body.ts';
import {
  citingPages,
  currencyOfPage,
  lawsCitedBy,
  type CitingPage,
  type PageCitation,
} from './cited-laws.ts';
import { guideWords } from './guide-words.ts';
import { lawRegister, type RegisteredEvent } from './law-register.ts';
import type { Library } from './library.ts';

/** A law that pages cite, and how it stands on a day. */
export interface CitedLawReport {
  law: string;
  title: string;
  state: 'unregistered' | 'unchecked' | 'due' | 'changed' | 'current';
  textOn: Day | null;
  checkedTo: Day | null;
  /** The pages that cite it. */
  pages: string[];
  /** Changes that pages were not gone over with, each with those pages. */
  open: { event: RegisteredEvent; on: Day; pages: string[] }[];
  /** Certain changes that begin after the day. */
  ahead: { event: RegisteredEvent; on: Day }[];
}

const URGENCY = ['unregistered', 'changed', 'due', 'unchecked', 'current'] as const;

/** Every law that is cited, the most urgent first. */
export function lawReport(library: Library, day: Day): CitedLawReport[] {
  const pages = citingPages(library);
  const byLaw = new Map<string, string[]>();
  for (const page of pages)
    for (const { law } of lawsCitedBy(library, page)) byLaw.set(law, [...(byLaw.get(law) ?? []), page.file]);
  const open = pages.flatMap((page) =>
    (currencyOfPage(library, page)?.changes ?? [])
      .filter(({ goneOverOn }) => goneOverOn === null)
      .map((change) => ({ change, page: page.file })),
  );
  return [...byLaw]
    .map(([law, files]) => reportOf(library, law, files, open, day))
    .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (a.law < b.law ? -1 : 1));
}

type OpenChange = { change: CitedChange<RegisteredEvent>; page: string };

function reportOf(
  library: Library,
  law: string,
  pages: string[],
  all: readonly OpenChange[],
  day: Day,
): CitedLawReport {
  const facts = lawRegister(library).get(law);
  const own = all.filter(({ change }) => change.law === law);
  const open = [...Map.groupBy(own, ({ change }) => change.event)].map(([event, each]) => ({
    event,
    on: beginningOf(event),
    pages: each.map(({ page }) => page),
  }));
  const ahead = (facts?.events ?? [])
    .filter((event) => event.sure && beginningOf(event) > day)
    .map((event) => ({ event, on: beginningOf(event) }));
  return {
    law,
    title: library.laws.get(law)?.data.title ?? library.documents[law]?.title ?? law,
    state: stateOf(library, law, open.length, day),
    textOn: facts?.textOn ?? null,
    checkedTo: facts?.checkedTo ?? null,
    pages,
    open,
    ahead,
  };
}

function stateOf(library: Library, law: string, open: number, day: Day): CitedLawReport['state'] {
  const facts = lawRegister(library).get(law);
  if (!facts) return 'unregistered';
  if (open > 0) return 'changed';
  if (facts.checkedTo === null) return 'unchecked';
  return isDue(facts.checkedTo, day, library.site.confirmationHoldsDays) ? 'due' : 'current';
}

/** A statement of a page that rests on an article which a newer text changed. */
export interface AffectedStatement {
  file: string;
  at: string;
  article: string;
  change: ArticleChange;
  says: string;
  /** The day on which the page was gone over with this law: its numbers may be those of a newer text already. */
  goneOverOn: Day | null;
}

/** The statements that an editor has to read again: those that rest on an article whose words or place changed. */
export function affectedStatements(
  library: Library,
  law: string,
  changes: readonly ArticleChange[],
): AffectedStatement[] {
  const moved = new Map(
    changes.flatMap((change) =>
      change.old !== null && !(change.fate === 'same' && change.now === change.old)
        ? [[change.old, change] as const]
        : [],
    ),
  );
  return citingPages(library).flatMap((page) =>
    page.citations.flatMap((citation): AffectedStatement[] => {
      const article = citation.document === law ? articleOf(citation.article ?? '') : null;
      const change = article === null ? undefined : moved.get(article);
      if (article === null || change === undefined) return [];
      return [
        {
          file: page.file,
          at: citation.at,
          article,
          change,
          says: saysOf(library, page, citation),
          goneOverOn: page.goneOver[law] ?? null,
        },
      ];
    }),
  );
}

/** The words of a page that rest on a citation; empty where the citation stands in a list of its own. */
function saysOf(library: Library, { kind, slug }: CitingPage, { at, article }: PageCitation): string {
  if (kind === 'guides') {
    const words = guideWords(known(library, 'guides', slug).original.data);
    return [...words]
      .filter(([key]) => key === at || key.startsWith(`${at}.`))
      .map(([, text]) => text)
      .join(' · ');
  }
  if (kind === 'interpretations') {
    const line = /^line (\d+)$/.exec(at)?.[1];
    const claims = tagsIn(known(library, 'interpretations', slug).original.body).filter(
      (tag) => tag.name === 'Claim' && String(tag.line) === line && tag.attributes['article'] === article,
    );
    return claims.map((claim) => textOf(claim.children)).join(' · ');
  }
  return '';
}
