import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { addDays } from '#domain/calendar';
import { answerTo } from '#domain/fees/answer-to';
import { answerEntries, answerFile, namesFile } from '#library/answer-files';
import { catalogueOf } from '#library/catalogue-facts';
import { openLibrary } from '#library/open-library';
import { answerFileSchema, namesFileSchema } from '#schemas/answer-file';

const library = openLibrary('tests/fixtures/city');
const catalogue = catalogueOf(library);
const files = answerEntries(catalogue).map((entry) => answerFile(library, catalogue, entry));

describe('the answers as data', () => {
  it('are of the shape that is published', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true } });
    const validate = ajv.compile(z.toJSONSchema(answerFileSchema, { target: 'draft-2020-12' }));
    for (const file of files) assert.ok(validate(file), `${file.id}: ${ajv.errorsText(validate.errors)}`);
    namesFileSchema.parse(namesFile(catalogue));
  });

  it('have one phase for every day, from ever to ever', () => {
    for (const { id, phases } of files) {
      assert.equal(phases[0]!.from, null, id);
      assert.equal(phases.at(-1)!.until, null, id);
      for (const [at, { from }] of phases.slice(1).entries())
        assert.equal(from, addDays(phases[at]!.until!, 1), id);
    }
  });

  it('say what the check says, on the first and the last day of each phase', () => {
    for (const { id, kind, phases, checked } of files) {
      if (kind !== 'item') continue;
      for (const { from, until, verdict, most } of phases) {
        for (const on of [from, until].filter((day) => day !== null && day <= checked.on)) {
          const answer = answerTo(catalogue, { text: id, today: checked.on, on: on! });
          assert.deepEqual([answer.verdict, answer.most], [verdict, most], `${id} ${on}`);
        }
      }
    }
  });

  it('can be found by every name', () => {
    const ids = new Set(files.map(({ id }) => id));
    const names = namesFile(catalogue);
    for (const [name, found] of Object.entries(names))
      assert.ok(
        found.every((id) => ids.has(id)),
        name,
      );
    for (const { name, id } of files) {
      const folded = Object.entries(names).filter(([, found]) => found.includes(id));
      assert.ok(folded.length > 0, name);
    }
  });
});
