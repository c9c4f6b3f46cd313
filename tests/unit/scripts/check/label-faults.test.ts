import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelFaults, readSources } from '#scripts/check/label-faults';

const view = {
  file: 'src/views/toys/toy-view.ts',
  text: "return { labels: { title: t('toy.title'), count: t('toy.count', { all: '#' }), lost: t('toy.lost') } };",
};
const component = (text: string) => ({
  file: 'src/components/Toy.astro',
  text: `import type { ToyView } from '#views/toys/toy-view';\n${text}`,
});
const lost = (...sources: { file: string; text: string }[]) =>
  labelFaults([view, ...sources]).map(({ value }) => value);

describe('a label that no component says', () => {
  test('is a fault, with its file', () => {
    const [fault] = labelFaults([view, component('{toy.labels.title} {labels.count}')]);
    assert.deepEqual([fault?.file, fault?.value], [view.file, 'lost']);
  });

  test('none, where each is said or taken out by name', () =>
    assert.deepEqual(lost(component('const { title, lost } = toy.labels; labels.count')), []));

  test('what another page says does not count', () =>
    assert.deepEqual(
      lost(component('labels.title labels.count'), { file: 'src/components/Car.astro', text: 'labels.lost' }),
      ['lost'],
    ));

  test('what a component says that has the view through another view counts', () => {
    const through = {
      file: 'src/views/toys/shelf-view.ts',
      text: "import { toyView } from './toy-view.ts';",
    };
    const shelf = {
      file: 'src/components/Shelf.astro',
      text: "import type { Shelf } from '#views/toys/shelf-view'; labels.title labels.count labels.lost",
    };
    assert.deepEqual(lost(through, shelf), []);
  });

  test('labels in a list and labels that a function returns are looked at too', () => {
    const list = { ...view, text: "const LABELS = ['go', 'stop'] as const;" };
    const made = {
      ...view,
      text: "export function toyLabels(t: Translate) {\n  return { go: t('a.go') };\n}",
    };
    assert.deepEqual(
      labelFaults([list, component('labels.go')]).map(({ value }) => value),
      ['stop'],
    );
    assert.deepEqual(
      labelFaults([made, component('')]).map(({ value }) => value),
      ['go'],
    );
  });
});

test('the portal says every label that it has', () => assert.deepEqual(labelFaults(readSources()), []));
