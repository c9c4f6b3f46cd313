/** Terms of the site with their pinyin, syllables apart: `['护照', 'hu zhao']`. The most frequent first. */
export type PinyinLexicon = readonly (readonly [term: string, syllables: string])[];

const MOST = 6;

/**
 * The terms that letters may spell: whole pinyin before initials, both before beginnings of either.
 * @param letters Latin letters only, lower case
 */
export function termsForPinyin(lexicon: PinyinLexicon, letters: string): string[] {
  const spelled = lexicon.map(([term, syllables]) => ({ term, fit: fitOf(syllables, letters) })).filter(({ fit }) => fit > 0);
  const best = Math.max(0, ...spelled.map(({ fit }) => fit));
  return spelled
    .filter(({ fit }) => fit === best)
    .sort((a, b) => a.term.length - b.term.length)
    .slice(0, MOST)
    .map(({ term }) => term);
}

function fitOf(syllables: string, letters: string): number {
  const whole = syllables.replace(/ /g, '');
  const initials = syllables.replace(/(\w)\w*\s*/g, '$1');
  if (whole === letters) return 4;
  if (initials === letters) return 3;
  if (letters.length > 2 && whole.startsWith(letters)) return 2;
  return letters.length > 2 && initials.startsWith(letters) ? 1 : 0;
}
