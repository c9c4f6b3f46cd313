import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { renderPolicyDocument } from '#views/policies/policy-document';
import { policyView } from '#views/policies/policy-view';
import { cityWith, faultsOf, type Edit } from '../../support/city.ts';

const POLICY = 'policies/parking-2020.mdx';
const ANNEX = '  - title: 停车场目录\n    file: parking/目录 表.xlsx\n';

const withAnnex: Edit = (old) => {
  assert.match(old, /annexes: \[\]\n/);
  return `${old.replace('annexes: []\n', `annexes:\n${ANNEX}`)}\n![示意图](parking/map.png)\n\n见[目录](/originals/parking/map.png)。\n`;
};
const FILES: Record<string, Edit> = {
  'originals/parking/目录 表.xlsx': Buffer.alloc(1500),
  'originals/parking/map.png': Buffer.alloc(20),
};

test('an annex, a picture and a link that no file stands behind are faults', () => {
  const places = faultsOf({ [POLICY]: withAnnex }).map(({ field, value }) => `${field} ${value}`);
  assert.deepEqual(places.sort(), [
    'annexes[0].file parking/目录 表.xlsx',
    '正文 / body /originals/parking/map.png',
    '正文 / body parking/map.png',
  ]);
});

test('with their files they are offered with kind and size, and shown', () => {
  const library = openLibrary(cityWith({ [POLICY]: withAnnex, ...FILES }));
  const policy = library.policies.get('parking-2020')!;
  assert.deepEqual(policyView(library, policy, 'zh-CN', '2026-11-23').annexes, [
    {
      words: { text: '停车场目录（XLSX，2 KB）' },
      href: '/originals/parking/%E7%9B%AE%E5%BD%95%20%E8%A1%A8.xlsx',
    },
  ]);
  const { html } = renderPolicyDocument(policy, { linkTo: String, lang: 'zh-CN' });
  assert.match(html, /<img src="\/originals\/parking\/map\.png" alt="示意图">/);
});

test('a kind of file that a browser would run is not offered', () => {
  const faults = faultsOf({ 'originals/page.html': '<script>1</script>' });
  assert.equal(faults.length, 1);
  assert.match(faults[0]!.zh.remedy, /pdf、/);
});

test('the handbook says where annexes and pictures go', () => {
  assert.match(readFileSync('content/README.md', 'utf8'), /originals\//);
});
