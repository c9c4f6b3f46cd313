import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from '#domain/csv';
import { processorClock } from '../../support/processor.ts';

const fields = (text: string) => parseCsv(text).map((record) => record.fields);

describe('RFC 4180', () => {
  test('commas, doubled quotes and line breaks inside quotes', () => {
    assert.deepEqual(fields('a,"b, c","d ""e"""\r\n"f\ng",h,\r\n'), [
      ['a', 'b, c', 'd "e"'],
      ['f\ng', 'h', ''],
    ]);
  });

  test('a byte order mark and empty lines are passed over, and lines keep their numbers', () => {
    assert.deepEqual(parseCsv('\uFEFFname,on\n\n"a\nb",c\nd,e'), [
      { line: 1, fields: ['name', 'on'] },
      { line: 3, fields: ['a\nb', 'c'] },
      { line: 5, fields: ['d', 'e'] },
    ]);
  });

  test('a quote that is never closed names the line on which it opened', () => {
    assert.throws(() => parseCsv('a,b\nc,"d\ne,f'), /line 2: a quote is never closed/);
  });

  test('whatever is written in quotes is read back', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', '').trim());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        fc.pre(cells.some((text) => text !== ''));
        assert.deepEqual(fields(cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')), [cells]);
      }),
    );
  });

  test('fifty thousand open quotes are refused quickly', () => {
    const spent = processorClock();
    assert.throws(() => parseCsv(`"${'a,b\n'.repeat(50_000)}`), RangeError);
    assert.ok(spent() < 1_000);
  });
});
