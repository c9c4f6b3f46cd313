import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attributesOf,
  BLOCK_TAGS,
  HTML_NAMES,
  INFOGRAPHIC_TAGS,
  isKnownTag,
  PART_TAGS,
  TAG_NAMES,
  WORD_TAGS,
} from '#domain/tags';

describe('tags', () => {
  it('are those of documents and those of infographics, and no others', () => {
    for (const name of [...TAG_NAMES, ...BLOCK_TAGS, ...PART_TAGS, ...WORD_TAGS])
      assert.equal(isKnownTag(name), true, name);
    for (const name of ['Table', 'section', 'constructorr', '']) assert.equal(isKnownTag(name), false, name);
    assert.equal(attributesOf('Addressee'), null);
  });

  it('of an infographic are its blocks, their parts, words in a sentence, and its sections', () => {
    assert.deepEqual(
      Object.keys(INFOGRAPHIC_TAGS).sort(),
      ['Section', ...BLOCK_TAGS, ...PART_TAGS, ...WORD_TAGS].sort(),
    );
  });

  it('carry words for readers apart from names of what the library holds', () => {
    assert.deepEqual(attributesOf('Figure'), { words: ['unit', 'label'], names: ['fee', 'pictogram'] });
    assert.deepEqual(attributesOf('Group'), { words: ['name', 'aim', 'focus'], names: ['indicators'] });
    assert.deepEqual(attributesOf('Change'), { words: ['from', 'how', 'aim'], names: ['target'] });
    assert.deepEqual(attributesOf('Count'), { words: [], names: ['of', 'group', 'list', 'verdict'] });
  });

  it('that say what the library says carry no words: a number is never typed', () => {
    for (const tag of WORD_TAGS) assert.deepEqual(attributesOf(tag)?.words, [], tag);
  });

  it('that only hold others carry nothing', () => {
    for (const tag of ['Note', 'Figures', 'Groups', 'Steps', 'Points', 'Comparison', 'AsOf'])
      assert.deepEqual(attributesOf(tag), { words: [], names: [] }, tag);
  });

  it('name what they take from the library', () => {
    const names = {
      Section: ['id'],
      Shares: ['of'],
      Timeline: ['of'],
      History: ['fee'],
      Quotation: ['policy', 'clause'],
      Fee: ['id'],
      Channel: ['id'],
      Document: ['id', 'article'],
      Indicator: ['id'],
      Limit: ['guide', 'id'],
      PolicyDay: ['policy', 'of'],
    };
    for (const [tag, expected] of Object.entries(names))
      assert.deepEqual(attributesOf(tag), { words: [], names: expected }, tag);
  });

  it('of a step, a point, a moment, a focus, a promise are told by one attribute', () => {
    const words = { Step: 'title', Point: 'title', Moment: 'when', Focus: 'label', Promise: 'words' };
    const drawn = ['Step', 'Point'];
    for (const [tag, word] of Object.entries(words))
      assert.deepEqual(
        attributesOf(tag),
        { words: [word], names: drawn.includes(tag) ? ['pictogram'] : [] },
        tag,
      );
  });

  it('are not the elements of HTML, which any other word in angle brackets is not either', () => {
    for (const name of ['a', 'div', 'script', 'svg', 'wbr']) assert.equal(HTML_NAMES.has(name), true, name);
    for (const name of ['name', '甲方', '', 'fee']) assert.equal(HTML_NAMES.has(name), false, name);
  });
});
