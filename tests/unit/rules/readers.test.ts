import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';
import { replace } from '../../support/fee-faults.ts';

const READERS = 'readers.yaml';
const ACTION = 'policies/action-2021.mdx';
const LAW = 'policies/summary-law.mdx';

function problems(edits: Record<string, Edit>): string[] {
  return faultsOf(edits).map(({ file, field, value, zh }) => `${file} › ${field} (${value}): ${zh.problem}`);
}

describe('unnamed-reader', () => {
  test('readers named where a clause, an article, a guide, a charge or a title says so pass', () => {
    assert.deepEqual(problems({}), []);
  });

  test('a place that says something else', () => {
    assert.deepEqual(problems({ [READERS]: replace('action-2021: s2-1', 'action-2021: s2-2') }), [
      `${READERS} › businesses.shopkeeper.policies.action-2021 (s2-2): 这一处没有写“开店、窗口、开办企业”中的任何一个`,
    ]);
  });

  test('a place that does not exist: a clause, an article, an exemption, an entry', () => {
    const cases: [string, string, string][] = [
      ['action-2021: s2-1', 'action-2021: s9', 'businesses.shopkeeper.policies.action-2021 (s9)'],
      ['summary-law: 第三条', 'summary-law: 第四条', 'businesses.shopkeeper.policies.summary-law (第四条)'],
      ['waste: [ 1 ]', 'waste: [ 2 ]', 'businesses.low-income.exemptions.waste/2 (exemptions/waste/2)'],
      ['service-2019: 题名', 'service-2018: 题名', 'who.citizen.policies.service-2018 (题名)'],
    ];
    for (const [from, to, where] of cases)
      assert.deepEqual(problems({ [READERS]: replace(from, to) }), [`${READERS} › ${where}: 没有这一处`]);
  });

  test('a title only where no text was obtained', () => {
    assert.deepEqual(problems({ [READERS]: replace('action-2021: s2-1', 'action-2021: 题名') }), [
      `${READERS} › businesses.shopkeeper.policies.action-2021 (题名): 没有这一处`,
    ]);
  });

  test('only repeats what stands above it', () => {
    assert.deepEqual(problems({ [READERS]: replace('only: [ close-shop ]', 'only: [ open-shop ]') }), [
      `${READERS} › businesses.low-income.only (open-shop): 没有这一处`,
    ]);
  });

  test('a document that is not listed', () => {
    const unlisted = replace(
      'document: linhe-shops, article: 第十二条',
      'document: no-shops, article: 第十二条',
    );
    assert.deepEqual(problems({ [READERS]: unlisted }), [
      `${READERS} › businesses.low-income.guides.close-shop.document (no-shops): documents.yaml 里没有这份文件`,
    ]);
  });
});

describe('missing-clause', () => {
  test('an indicator of a document that we hold, without its clause', () => {
    assert.deepEqual(problems({ [ACTION]: replace('    credit: s2\n', '') }), [
      `${ACTION} › clauses.indicators (credit): 没有写“credit”在哪一条`,
    ]);
  });

  test('a clause that the text does not have, an article that the summary does not name', () => {
    const gone = '正文或提要里没有这一条，或者没有列出这个主题、指标';
    assert.deepEqual(problems({ [ACTION]: replace('credit: s2', 'credit: s8') }), [
      `${ACTION} › clauses.indicators.credit (s8): ${gone}`,
    ]);
    assert.deepEqual(problems({ [LAW]: replace('environment: 第三条', 'environment: 第四条') }), [
      `${LAW} › clauses.topics.business-environment (第四条): ${gone}`,
    ]);
  });

  test('where no text was obtained there is no clause to name', () => {
    const claimed = replace('writtenOn', 'clauses:\n  topics:\n    parking: 第一条\nwrittenOn');
    assert.equal(problems({ 'policies/parking-2020.mdx': claimed }).length, 1);
  });

  test('a summary that documents.yaml does not cite', () => {
    const faults = problems({ 'documents.yaml': replace('  policy: summary-law\n', '') });
    assert.ok(faults.includes(`${LAW} › clauses (summary-law): 提要的条号没有文件可以引用`));
  });
});
