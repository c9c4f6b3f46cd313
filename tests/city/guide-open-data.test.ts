import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Library } from '#library/library';
import { openLibrary } from '#library/open-library';
import { feeContext } from '#views/fees/fee-context';
import {
  guideRecord,
  guideRecordSchema,
  journeyRecord,
  journeyRecordSchema,
  recordsJsonSchema,
} from '#views/guides/guide-record';
import { guideView } from '#views/guides/guide-view';
import { fixtureLibrary } from '#tests/support/city';

const DAY = '2026-11-23';
const cities: Record<string, Library> = { content: openLibrary('content'), fixture: fixtureLibrary() };

/** What a validator of others says of records and the schema served beside them; records go through JSON first. */
function faults(records: object[], schema: object): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  ajv.validate(schema, JSON.parse(JSON.stringify(records)));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

for (const [name, library] of Object.entries(cities)) {
  test(`${name}: guides and journeys hold to their JSON Schema`, () => {
    const guides = [...library.guides.values()].map((guide) => guideRecord(library, guide));
    const journeys = [...library.journeys.values()].map((journey) => journeyRecord(library, journey));
    assert.deepEqual(faults(guides, recordsJsonSchema(guideRecordSchema)), []);
    assert.deepEqual(faults(journeys, recordsJsonSchema(journeyRecordSchema)), []);
  });
}

test('the schema tells a record that is wrong', () => {
  const [guide] = [...cities['fixture']!.guides.values()];
  const record = guideRecord(cities['fixture']!, guide!) as Record<string, unknown>;
  const schema = recordsJsonSchema(guideRecordSchema);
  assert.deepEqual(faults([{ ...record, audience: 'nobody' }], schema).length, 1);
  assert.deepEqual(
    faults([{ ...record, local: { ...(record['local'] as object), place: 7 } }], schema).length > 0,
    true,
  );
  assert.deepEqual(faults([{ ...record, steps: [] }], schema), ['/0/steps must NOT have fewer than 1 items']);
});

test('changing a charge changes every guide that uses it', () => {
  const library = openLibrary('content');
  const using = (slug: string) =>
    [...library.guides.values()].filter(({ original }) => original.data.fees.items.includes(slug));
  const used = [...library.fees.values()].filter(({ slug, data }) => {
    const last = data.periods[data.periods.length - 1]!;
    const isShown = last.state === 'charged' && data.publishable !== 'no-amount';
    return isShown && last.rates[0]?.kind === 'amount' && using(slug).length > 0;
  });
  assert.ok(used.length > 10);
  for (const { slug: changed } of used) {
    const raised = raisedIn(library, changed);
    for (const guide of using(changed)) {
      const { fees } = guideView(raised, guide, feeContext(raised, 'zh-CN'), DAY);
      assert.match(JSON.stringify(fees), /98765\.4/, `${changed} → ${guide.slug}`);
    }
  }
});

/** A library in which every fixed amount of one item is another. */
function raisedIn(library: Library, slug: string): Library {
  const fee = library.fees.get(slug)!;
  const periods = fee.data.periods.map((period) => ({
    ...period,
    rates: period.rates.map((rate) => (rate.kind === 'amount' ? { ...rate, amount: '98765.4' } : rate)),
  }));
  return {
    ...library,
    fees: new Map(library.fees).set(slug, { ...fee, data: { ...fee.data, periods } }),
  };
}
