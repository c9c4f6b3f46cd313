import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvOfSheet, neutral, sheetOfCsv, trusted } from '#library/fee-table/csv';
import { asDay, citations, joinList, splitList } from '#library/fee-table/fields';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', ' ', '1'), { maxLength: 5 })
    .map((parts) => parts.join('')),
);

describe('cells of a CSV file', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(cell, (text) => assert.equal(trusted(neutral(text)), text)),
      { numRuns: 5000 },
    );
  });

  it('begin with nothing that a spreadsheet program runs', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', ' =1', "'=1"]) {
      assert.equal(neutral(text), `'${text}`);
    }
    fc.assert(
      fc.property(cell, (text) => assert.doesNotMatch(neutral(text), /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u)),
    );
  });

  it('leave harmless text alone', () => {
    for (const text of ['120', '发改价格〔2019〕914号', "it's", '1-2', '']) assert.equal(neutral(text), text);
  });

  it('survive commas, quotes and line ends', () => {
    const sheet = [
      ['a', 'b,c'],
      ['"d"', 'e\nf'],
      ['=g', ''],
    ];
    const issues: never[] = [];
    assert.deepEqual(sheetOfCsv(new TextEncoder().encode(csvOfSheet(sheet, true)), 'x.csv', issues), sheet);
    assert.deepEqual(issues, []);
  });
});

describe('fields in a cell', () => {
  it('keep lists, marks inside words included', () => {
    const words = fc.array(fc.string({ minLength: 1, unit: fc.constantFrom('；', '\\', '|', 'a', '费') }));
    fc.assert(fc.property(words, (list) => assert.deepEqual(splitList(joinList(list)), list)));
  });

  it('keep citations, parts and seals included', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('；', '\\', '|', '第', '条') });
    const citation = fc.record(
      {
        document: fc.constantFrom('a-1', 'b'),
        verified: fc.boolean(),
        article: text,
        edition: text,
        wording: text,
      },
      { requiredKeys: ['document', 'verified'], noNullPrototype: true },
    );
    const field = citations('legalBasis', '依据编号', true);
    fc.assert(
      fc.property(fc.array(citation), (list) => assert.deepEqual(field.read(field.write(list)), list)),
    );
  });

  it('understand days as spreadsheet programs write them', () => {
    assert.deepEqual(['2019/7/1', '2019-07-01', '2019.7.1', '至今', '2019'].map(asDay), [
      '2019-07-01',
      '2019-07-01',
      '2019-07-01',
      '至今',
      '2019',
    ]);
  });
});
