import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCharacter, rowsWith, shelfOf, shelvesOf } from '#domain/search/character-rows';
import { cut, tokensOf, tokensOfTerm } from '#domain/search/tokens';

/** The index's own work in the test: whether a text's tokens have a term's one after the other. */
function has(text: string, term: string): boolean {
  if (isCharacter(term)) return rowsWith(shelvesOf([text])[shelfOf(term)]!, term).length > 0;
  return ` ${tokensOf(cut(text))} `.includes(` ${tokensOfTerm(term)} `);
}

test('any run of characters is found inside a longer one, at a word, and over a blank', () => {
  const text = '全市开通12345热线，共3项ISO认证，2021年度 报告';
  for (const term of [
    '全市',
    '市开通',
    '12345热线',
    '12345热',
    '开通12345',
    '3项',
    '项iso认',
    '2021年',
    '度报告',
    '告',
  ])
    assert.ok(has(text, term), term);
});

test('what does not stand side by side is not found', () => {
  const text = '收费标准：护照，证件；年度';
  for (const term of ['标准护照', '护照证件', '收标', '照证', '2021年']) assert.ok(!has(text, term), term);
});

test('a number is not found as a part of a longer one, and a per cent only with its sign', () => {
  assert.ok(has('降低20%', '20%'));
  assert.ok(has('降低20%', '20'));
  assert.ok(!has('共20项', '20%'));
  assert.ok(!has('共120项', '20'));
});

test('no token is a word that a reader may type, and none holds a blank or markup', () => {
  for (const token of tokensOf(cut('护照<b>費</b>がぎ부동산𠮷 permit 80.5')).split(' '))
    assert.match(token, /^([ǀǁ][0-9a-z]{3,}|[\p{L}\p{N}.]+|\|)$/u);
});

test('in any mixture of scripts, every part of a run of letters and characters is found', () => {
  const letters = fc.stringMatching(/^[收费标准が부0-9a-z ]{1,24}$/u);
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (text, from, length) => {
      // A word is found whole only; a reader's part of one is the matter of `beginning`.
      const parts = text.match(/[收费标准が부]|[0-9a-z]+/gu) ?? [];
      if (parts.length === 0) return;
      const at = from % parts.length;
      const term = parts.slice(at, at + 1 + (length % (parts.length - at)));
      const gap = (index: number) =>
        index > 0 && /[0-9a-z]$/.test(term[index - 1]!) && /^[0-9a-z]/.test(term[index]!) ? ' ' : '';
      assert.ok(has(text, term.map((part, index) => gap(index) + part).join('')));
    }),
  );
});

test('a text is cut where punctuation ends a phrase, and not at what stands within a compound', () => {
  assert.deepEqual(cut('标准：护照'), ['标准', '|', '护照', '|']);
  assert.deepEqual(cut('，收费'), ['|', '收费', '|']);
  assert.deepEqual(cut('a-b c'), ['a', 'b', 'c', '|']);
  assert.deepEqual(cut('a!b'), ['a', '|', 'b', '|']);
  assert.deepEqual(cut('a -! b'), ['a', '|', 'b', '|']);
  assert.deepEqual(cut('收 费'), ['收 费', '|']);
  assert.deepEqual(cut('80.5%'), ['80.5', '%', '|']);
  assert.deepEqual(cut(''), ['|']);
});

test('tokens are pairs, edges beside words, words, and the sign of a per cent', () => {
  assert.equal(tokensOf(cut('收费共3项')), 'ǀaieiex ǀiex6lt ǁ6lt 3 ǁkmx |');
  assert.equal(tokensOf(cut('护 fee 照')), 'ǁa04 fee ǁcx3 |');
  assert.equal(tokensOf(cut('a照b')), 'a ǁcx3 b |', 'one character between words is told once');
  assert.equal(tokensOf(cut('a护照b')), 'a ǁa04 ǀa04cx3 ǁcx3 b |');
  assert.equal(tokensOf(cut('一')), '|', 'a character alone is no pair');
  assert.equal(tokensOf(cut('80.5%')), '80.5 ǃ |');
  assert.equal(tokensOfTerm('？'), '');
});
