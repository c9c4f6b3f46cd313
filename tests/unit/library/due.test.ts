import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#domain/calendar';
import { today } from '#clock';
import { dueOn } from '#library/due';
import { openLibrary, openWorkroom } from '#library/open-library';
import { guideRecord } from '#views/guides/guide-record';
import { infographicRecord } from '#views/infographics/infographic-record';
import { interpretationRecord } from '#views/interpretations/interpretation-record';
import { policyRecord } from '#views/policies/policy-record';
import { withdrawnView } from '#views/site/withdrawn-view';
import { cityWith, faultsOf, fixtureLibrary } from '../../support/city.ts';

const SHOP = 'guides/open-shop/zh-CN.mdx';
const state = (written: string) => (old: string) => old.replace('---\n', `---\nstate: ${written}\n`);

test('a draft is in no library but the workroom, where its title says so', () => {
  const { library } = openWorkroom(cityWith({ 'policies/future-2027.mdx': state('{ is: draft }') }));
  assert.match(library?.policies.get('future-2027')?.data.title['zh-CN'] ?? '', /^【草稿】/);
  assert.ok(fixtureLibrary().policies.has('future-2027'));
});

test('a text that speaks of a draft is a fault, and says on which day', () => {
  const [fault] = faultsOf({ [SHOP]: state('{ is: draft }') });
  assert.ok(fault, 'the journey leads through the draft');
  assert.match(fault.zh.problem, new RegExp(`${today()}的网站上`));
  assert.match(fault.zh.remedy, /同一天上网/);
});

test('what comes online on a day is shown from that day on, and its faults of that day are told today', () => {
  const tomorrow = addDays(today(), 1);
  const library = fixtureLibrary();
  const policy = library.policies.get('future-2027')!;
  const scheduled = {
    ...library,
    policies: new Map([
      ...library.policies,
      [policy.slug, { ...policy, data: { ...policy.data, state: approvedUntil(tomorrow) } }],
    ]),
  };
  assert.equal(dueOn(scheduled, today()).policies.has('future-2027'), false);
  assert.equal(dueOn(scheduled, tomorrow).policies.has('future-2027'), true);
});

const approvedUntil = (publishFrom: string) =>
  ({ is: 'approved', by: '张某', on: '2026-11-01', publishFrom }) as const;

test('who approved a text, and when, is the office’s own: no record of open data holds it', () => {
  const approved = state('{ is: approved, by: 张某（政策科）, on: 2026-01-01 }');
  const library = openLibrary(
    cityWith({
      'policies/future-2027.mdx': approved,
      [SHOP]: approved,
      'interpretations/action-explained/zh-CN.mdx': approved,
      'interpretations/action-explained/en.mdx': approved,
      'infographics/action-glance/zh-CN.mdx': approved,
      'infographics/action-glance/en.mdx': approved,
    }),
  );
  const [policy, guide, interpretation, infographic] = [
    library.policies.get('future-2027')!,
    library.guides.get('open-shop')!,
    library.interpretations.get('action-explained')!,
    library.infographics.get('action-glance')!,
  ];
  const records = JSON.stringify([
    policyRecord(library, policy, today()),
    guideRecord(library, guide),
    interpretationRecord(library, interpretation),
    infographicRecord(library, infographic, today()),
  ]);
  assert.doesNotMatch(records, /张某/);
});

test('a day of publication that lies ahead may stand in a text that waits for it', () => {
  const on = addDays(today(), 9);
  const waiting = (old: string) =>
    state(`{ is: approved, by: 张某, on: 2026-01-01, publishFrom: ${on} }`)(
      old
        .replace(/^publishedOn: .*/m, `publishedOn: ${on}`)
        .replace(/^effectiveFrom: .*/m, 'effectiveFrom: 2099-01-01'),
    );
  assert.deepEqual(faultsOf({ 'policies/future-2027.mdx': waiting }), []);
});

test('what was taken back leaves its address with the day and the reason', () => {
  const library = openLibrary(
    cityWith({
      'policies/future-2027.mdx': state(
        '{ is: withdrawn, by: 张某, on: 2026-01-02, reason: { zh-CN: 印发有误 } }',
      ),
    }),
  );
  assert.equal(library.policies.has('future-2027'), false);
  const [withdrawn] = library.withdrawn;
  assert.ok(withdrawn);
  const view = withdrawnView(library, withdrawn, 'zh-CN');
  assert.deepEqual([view.line, view.reason.text], ['这一页的内容已于2026年1月2日撤回。', '印发有误']);
});

test('a file with a fault is left out of the workroom with what refers to it, and the rest is there', () => {
  const { library, issues } = openWorkroom(cityWith({ [SHOP]: (old) => old.replace('office:', 'offices:') }));
  assert.ok(issues.some(({ file }) => file === SHOP));
  assert.ok(library, 'the rest can be shown');
  assert.equal(library.guides.has('open-shop'), false);
  assert.ok(library.policies.size > 0 && library.fees.size > 0);
});

test('without a file of the city itself nothing can be shown', () => {
  const { library, issues } = openWorkroom(cityWith({ 'site.yaml': null }));
  assert.equal(library, null);
  assert.deepEqual(
    issues.map(({ file }) => file),
    ['site.yaml'],
  );
});
