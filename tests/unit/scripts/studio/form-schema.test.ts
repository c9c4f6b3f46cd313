import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DATA_KINDS, ENTRY_KINDS, SINGLE_FILES, TRANSLATED_KINDS } from '#library/kinds';
import { formSchema, type FormSchema } from '#scripts/studio/form-schema';
import { periodsFrom } from '#scripts/studio/client/rates';

const FORMS = [
  ...Object.entries({ ...SINGLE_FILES, ...DATA_KINDS, ...ENTRY_KINDS }),
  ...Object.entries(TRANSLATED_KINDS).map(([kind, { original }]) => [kind, original] as const),
].map(([kind, schema]) => [kind, formSchema(schema)] as const);

/** Every field of a form, by its place. */
function fieldsOf(form: FormSchema, place: string): [place: string, field: FormSchema][] {
  const below = [
    ...Object.entries(form.properties ?? {}).map(([name, field]) => [`${place}.${name}`, field] as const),
    ...(form.items ? [[`${place}[]`, form.items] as const] : []),
    ...(form.oneOf ?? []).map((way, index) => [`${place}|${index}`, way] as const),
    ...(typeof form.additionalProperties === 'object'
      ? [[`${place}.*`, form.additionalProperties] as const]
      : []),
  ];
  return [[place, form], ...below.flatMap(([name, field]) => fieldsOf(field, name))];
}

test('every field is named in the editor’s language, by what it is and not by how a file writes it', () => {
  for (const [kind, form] of FORMS)
    for (const [place, { title, description }] of fieldsOf(form, kind).slice(1)) {
      if (title === undefined) continue;
      assert.match(title, /^([\u4e00-\u9fff“]|ICP )/, `${place}: ${title}`);
      assert.doesNotMatch(title, /必填|写 ?true|没有写/, `${place}: ${title}`);
      assert.doesNotMatch(String(description ?? ''), /没有写 \[\]|数字加引号/, place);
    }
});

test('a choice that nobody made looks like none', () => {
  const guide = FORMS.find(([kind]) => kind === 'guides')![1];
  const { audience } = guide.properties!;
  assert.deepEqual(audience!.enum, ['', 'citizen', 'enterprise', 'both']);
  assert.deepEqual((audience!.options as { enum_titles: string[] }).enum_titles, [
    '（请选）',
    '个人（citizen）',
    '企业（enterprise）',
    '都有（both）',
  ]);
});

test('a new rate ends the old stretch the day before and begins as its copy', () => {
  const old = {
    from: '2019-07-01',
    until: '至今',
    state: 'charged',
    rates: [{ amount: '120' }],
    fromSure: false,
  };
  assert.deepEqual(periodsFrom([old], '2027-01-01'), [
    { ...old, until: '2026-12-31' },
    { from: '2027-01-01', until: '至今', state: 'charged', rates: [{ amount: '120' }] },
  ]);
  assert.equal(periodsFrom([old], '2019-07-01'), null);
  assert.equal(periodsFrom([], '2027-01-01'), null);
  assert.equal(periodsFrom([{ from: '未取得', until: '至今' }], '2027-01-01')?.length, 2);
});
