import { contentDir, openLibrary } from '#library/open-library';
import { localizedNames, translationBoard, type BoardLine } from '#library/translation-board';
import { run } from './site/run.ts';

/** All translations at a terminal: what is outdated or missing first, with the exact sections to translate again. */
const WORDS = { current: '有效译文', outdated: '原文已修订', missing: '尚无译文' } as const;
const ORDER = ['outdated', 'missing', 'current'] as const;

await run(async () => {
  const library = openLibrary(contentDir());
  const lines = translationBoard(library);
  for (const freshness of ORDER) {
    const group = lines.filter((line) => line.freshness === freshness);
    console.log(`\n${WORDS[freshness]} / ${freshness}: ${group.length}`);
    for (const line of group) console.log(describe(line));
  }
  console.log('\n名称 / names');
  for (const { kind, locale, total, missing } of localizedNames(library))
    console.log(
      `  ${kind} ${locale}: ${total - missing.length}/${total}${missing.length ? ` (${missing.join(' ')})` : ''}`,
    );
});

function describe({ kind, slug, locale, freshness, translatedFrom, missed, redo }: BoardLine): string {
  const file = `  ${kind}/${slug}/${locale}.mdx`;
  if (freshness === 'missing') return file;
  const changes = missed.map(({ on, note }) => `\n      ${on} ${note}`).join('');
  const sections = redo.length > 0 ? `\n      重译 / redo: ${redo.join(' ')}` : '';
  return `${file}  ← ${translatedFrom}${changes}${sections}`;
}
