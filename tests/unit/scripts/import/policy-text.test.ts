import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { healWraps, policyFromText } from '#scripts/import/policy-text';

const source = readFileSync('tests/fixtures/documents/liaocheng-2021-2.txt', 'utf8');
const plain = (text: string) => text.replace(/<\/?(Addressee|Signature)>|^#+ /gm, '').replace(/\s/g, '');

test('the head of an official document is recognised', () => {
  const policy = policyFromText(source);
  assert.equal(policy.documentNumber, '聊营转办〔2021〕2号');
  assert.equal(policy.issuer, '聊城市持续深入优化营商环境和推进政府职能转变领导小组办公室');
  assert.equal(policy.signedOn, '2021年5月8日');
});

test('not a character is added or lost', () => {
  const policy = policyFromText(source);
  assert.equal(
    plain(policy.issuer + policy.documentNumber + policy.title + policy.body),
    source.replace(/\s/g, ''),
  );
});

test('paragraphs that a page break cut are whole again', () => {
  const blocks = healWraps(source);
  assert.ok(blocks.some((block) => block.includes('最佳实践，精准发力，争先进位')));
  assert.ok(blocks.some((block) => block.includes('线上“全程网办”')));
});

test('every numbered heading of the plan is a heading', () => {
  const headings = policyFromText(source).body.match(/^#{2,3} .+$/gm)!;
  assert.equal(headings.filter((heading) => heading.startsWith('## ')).length, 4);
  assert.equal(headings.filter((heading) => heading.startsWith('### ')).length, 13);
});

test('a text without a head is refused with what is missing', () => {
  assert.throws(() => policyFromText('随便一段文字。'), /document number/);
});

test('the policy in the content folder is what the importer makes of the source', () => {
  const content = readFileSync('content/policies/lc-2021-2.mdx', 'utf8');
  assert.ok(content.endsWith(policyFromText(source).body));
});
