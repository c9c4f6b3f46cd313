import { readFileSync } from 'node:fs';
import path from 'node:path';
import { today } from '#clock';
import { articleOf } from '#domain/law/event';
import { articlesOf, type Article, type ArticleChange } from '#domain/law/text-diff';
import { pagesCiting } from '#library/cited-laws';
import { affectedStatements, lawReport } from '#library/law-report';
import {
  FINGERPRINTS,
  changesBetween,
  changesFromPrints,
  printsOf,
  readPrints,
  withPrints,
} from '#library/law-texts';
import type { Library } from '#library/library';
import { contentDir, openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { writeAside } from '#library/write-aside';
import { askedOf, type Asked } from './law/options.ts';
import { bearsTitle } from './law/title.ts';
import { comparisonWords, listWords, mapWords } from './law/words.ts';
import { run } from './site/run.ts';

// npm run law: how current the law is that the pages rest on, and what a newer text asks an editor to read again.

await run(async () => {
  const asked = askedOf(process.argv.slice(2));
  const library = openLibrary(contentDir());
  const lines = asked.what === 'list' ? listWords(lawReport(library, today())) : compared(library, asked);
  console.log(lines.join('\n'));
});

type Comparison = Extract<Asked, { what: 'compare' }>;

function compared(library: Library, asked: Comparison): string[] {
  const law = library.laws.get(asked.law);
  if (!law) throw new Refusal(notRegistered(asked.law));
  const after = articlesIn(asked.newer);
  for (const file of [asked.newer, asked.older]) if (file !== null) refuseOtherLaw(file, law.data.title);
  const recorded = asked.recordAs === null ? [] : record(asked.law, asked.newer, asked.recordAs);
  const changes = changesOf(asked, after);
  if (changes === null) {
    if (recorded.length > 0) return recorded;
    throw new Refusal(nothingToCompare(asked.law));
  }
  const cited = citedArticles(library, asked.law);
  return [
    ...comparisonWords(changes, affectedStatements(library, asked.law, changes)),
    '',
    `可以抄进 laws/${asked.law}.yaml 的 articleMap / for its articleMap:`,
    ...mapWords(changes, cited),
    ...recorded,
  ];
}

function changesOf({ law, older }: Comparison, after: readonly Article[]): ArticleChange[] | null {
  if (older !== null) return changesBetween(articlesIn(older), after);
  const before = readPrints(contentDir())[law];
  return before ? changesFromPrints(before, after) : null;
}

function citedArticles(library: Library, law: string): Set<string> {
  const citations = pagesCiting(library, law).flatMap((page) => page.citations);
  return new Set(
    citations.flatMap(({ document, article }) =>
      document === law && article !== null ? (articleOf(article) ?? []) : [],
    ),
  );
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`读不到文件 / No such file: ${file}`);
  }
}

function articlesIn(file: string): Article[] {
  const articles = articlesOf(textIn(file));
  if (articles.length === 0)
    throw new Refusal(
      `${file} › （全文）\n  找不到“第一条”这样的条 → 给出法律文本，每条另起一行 / no articles found → give the text of the law, each article on a line of its own`,
    );
  return articles;
}

/** Another law's text would name nearly every article changed, and its fingerprints would stay. */
function refuseOtherLaw(file: string, title: string): void {
  if (bearsTitle(file, textIn(file), title)) return;
  throw new Refusal(
    `${file} › （题名）\n  第一条以前没有“${title}”这个题名 → 检查 --for 和文件是不是同一部法 / ` +
      'its title is not that of the law → check that --for and the file mean one law',
  );
}

function record(law: string, file: string, day: string): string[] {
  const content = withPrints(readPrints(contentDir()), law, printsOf(textIn(file), day));
  writeAside([{ file: path.join(contentDir(), FINGERPRINTS), content }]);
  return ['', `记下了 ${law} ${day} 文本的指纹：${FINGERPRINTS} / Recorded the fingerprints of this text`];
}

function notRegistered(law: string): string {
  return (
    `--for ${law}\n  laws/ 里没有这个编号 → 检查拼写，或先添 laws/${law}.yaml / ` +
    `laws/ has no such id → check the spelling, or add laws/${law}.yaml first`
  );
}

function nothingToCompare(law: string): string {
  return (
    `--for ${law}\n  没有记过旧文本的指纹 → 用 --from 给出旧文本，或用 --record --day 先记下旧文本 / ` +
    'no fingerprints of the older text → give it with --from, or record it first with --record --day'
  );
}
