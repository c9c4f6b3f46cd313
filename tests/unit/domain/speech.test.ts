import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenParts } from '#domain/speech';

test('short sentences are read as one, and a decimal does not end one', () => {
  assert.deepEqual(spokenParts('最多 1.5 元。\n  凭票据。'), ['最多 1.5 元。 凭票据。']);
  assert.deepEqual(spokenParts('  \n '), []);
});

test('nothing longer than a voice can read is left, and nothing is lost', () => {
  const text = `${'企业依法享有经营自主权，'.repeat(40)}不得干预。${'字'.repeat(500)}`;
  const parts = spokenParts(text);
  assert.ok(parts.every(({ length }) => length <= 180));
  assert.equal(parts.join(''), text);
});

test('English ends its sentences with a dot and a blank', () => {
  const parts = spokenParts(`${'This is a sentence. '.repeat(20)}`);
  assert.ok(parts.length > 1);
  assert.ok(parts.every((part) => part.endsWith('.')));
});
