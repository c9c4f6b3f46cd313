import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { holdTags } from '#library/marks/held';

const faults = (body: string) => holdTags(body).faults.map(({ kind, line, value }) => [kind, line, value]);

describe('tags held out of a body', () => {
  test('come back where they stood, and nothing of them is read as a word', () => {
    for (const body of ['甲<Fee id="a"/>乙', '<Note>\n\n字\n\n</Note>', '甲{/* 不印 */}乙', '字<br>字']) {
      const { text, restore } = holdTags(body);
      assert.doesNotMatch(text, /[<>]|不印/, body);
      assert.equal(restore(text), body);
    }
  });

  test('a < that begins no tag is a word, and one that is escaped too', () => {
    for (const body of ['a<b', '甲 < 乙', '3<5', String.raw`\<Fee id="a"/>`]) {
      const { text, faults } = holdTags(body);
      assert.deepEqual([text, faults], [body, []]);
    }
  });

  test('faults are told with their lines', () => {
    assert.deepEqual(faults('字\n<Note>\n字'), [['unclosed-tag', 2, '<Note>']]);
    assert.deepEqual(faults('字\n\n</Note>'), [['stray-tag', 3, '</Note>']]);
    assert.deepEqual(faults('<Note>\n<Source>\n</Note>'), [['unclosed-tag', 2, '<Source>']]);
    assert.deepEqual(faults('<!-- x -->'), [['html-comment', 1, '<!-- x -->']]);
    assert.deepEqual(faults('字\n<Fee id="a"\n'), [['cut-tag', 2, '<Fee id="a"']]);
    assert.deepEqual(faults('<Note>字</Note>'), []);
  });
});
