import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertWith, packed, unpacked } from '#domain/script-lexicon';

const lexicon = {
  characters: { 发: '發', 干: '乾', 头: '頭', 𠮶: '嗰' },
  phrases: { 头发: '頭髮', 头发长: '頭髮長', 干部: '幹部', 发生: '發生' },
};

describe('a text in another script', () => {
  it('is converted character by character', () => {
    assert.equal(convertWith(lexicon, '发干头'), '發乾頭');
    assert.equal(convertWith(lexicon, ''), '');
  });

  it('leaves what the lexicon does not know', () => {
    assert.equal(convertWith(lexicon, '2026年 a、'), '2026年 a、');
    assert.equal(convertWith(lexicon, 'constructor'), 'constructor');
  });

  it('takes the longest phrase that begins at a place', () => {
    assert.equal(convertWith(lexicon, '头发'), '頭髮');
    assert.equal(convertWith(lexicon, '头发长'), '頭髮長');
    assert.equal(convertWith(lexicon, '头发长头发'), '頭髮長頭髮');
    assert.equal(convertWith(lexicon, '干部干'), '幹部乾');
    assert.equal(convertWith(lexicon, '干发生'), '乾發生');
  });

  it('takes no phrase that runs beyond the end', () => {
    assert.equal(convertWith(lexicon, '头'), '頭');
    assert.equal(convertWith(lexicon, '长头发'), '长頭髮');
  });

  it('does not tear a character that takes two code units', () => {
    assert.equal(convertWith(lexicon, '𠮶发𠮷'), '嗰發𠮷');
  });

  it('does not mix two lexicons', () => {
    const other = { characters: { 发: 'F' }, phrases: { 头发: 'T' } };
    assert.equal(convertWith(other, '头发长发'), 'T长F');
    assert.equal(convertWith(lexicon, '头发长发'), '頭髮長發');
  });
});

describe('a lexicon on its way', () => {
  it('tells of a phrase only what its characters do not become by themselves', () => {
    assert.deepEqual(packed(lexicon).phrases, ['头发,头发长,干部,发生', '.髮,.髮長,幹,']);
  });

  it('comes out as it went in, be a phrase longer than what it becomes or of two code units a character', () => {
    const other = { characters: lexicon.characters, phrases: { 头发长: '髪', 干: '乾燥', 𠮶发: '嗰𠮷' } };
    for (const each of [lexicon, other, { characters: {}, phrases: {} }])
      assert.deepEqual(unpacked(packed({ ...each, characters: { 发: '發' } })), {
        ...each,
        characters: { 发: '發' },
      });
  });
});
