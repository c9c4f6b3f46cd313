/** The card of an item, printed for the counter: the rest of its page stays on the screen. */
const { dataset } = document.documentElement;
document.addEventListener('click', ({ target }) => {
  if (!(target as Element).closest('[data-print]')) return;
  dataset['prints'] = 'card';
  print();
});
addEventListener('afterprint', () => delete dataset['prints']);
