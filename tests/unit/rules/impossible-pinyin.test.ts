import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const withWords = (words: Record<string, string>) =>
  faultsOf({ 'site.yaml': (old) => `${old}hardWords: ${JSON.stringify(words)}\n` });

test('a hard word is read by a syllable for each character, with its tone', () => {
  assert.deepEqual(withWords({ 茌平: 'chí píng', 罚没: 'fá mò', 没收: 'mò shōu' }), []);
  const wrong = { 茌平: 'chi ping', 莘县: 'shēn', 冠县: 'guànxiàn', 豁免: 'huò wǎn', 仲裁费: 'zhòng cái' };
  const faults = withWords(wrong);
  assert.deepEqual(
    faults.map(({ file, field, value }) => [file, field, value]),
    Object.entries(wrong).map(([word, reading]) => ['site.yaml', `hardWords.${word}`, reading]),
  );
  for (const { zh, en } of faults)
    assert.ok(zh.remedy.includes('chí píng') && en.remedy.includes('chí píng'));
});
