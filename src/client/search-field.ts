/**
 * Search fields suggest as one types. A reading page loads this much only; the rest comes when a field gets the focus.
 * The search page's own field shows results instead.
 */
const FIELDS = 'form[role="search"]:not([data-own-results]) input[name="q"]';

document.addEventListener('focusin', ({ target }) => {
  const field = target instanceof HTMLInputElement && target.matches(FIELDS) ? target : null;
  if (field && field.dataset['suggests'] === undefined) void suggestIn(field);
});

async function suggestIn(field: HTMLInputElement): Promise<void> {
  field.dataset['suggests'] = '';
  const { SuggestionList } = await import('./search/suggestion-list.ts');
  new SuggestionList(field);
}
