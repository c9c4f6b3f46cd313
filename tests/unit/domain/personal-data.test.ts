import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personalNumbersIn } from '#domain/personal-data';

const kinds = (text: string) => personalNumbersIn(text).map(({ kind }) => kind);

test('numbers of persons are known by their check digits, however they are grouped', () => {
  assert.deepEqual(kinds('身份证号11010519491231002X。'), ['identity']);
  assert.deepEqual(kinds('110105 19491231 002X'), ['identity']);
  assert.deepEqual(kinds('１１０１０５１９４９１２３１００２Ｘ'), ['identity']);
  assert.deepEqual(kinds('电话13806351234，卡号6222 0212 3456 7890 128'), ['mobile', 'bank-card']);
  assert.deepEqual(kinds('138-0635-1234'), ['mobile']);
  assert.deepEqual(kinds('4111 1111 1111 1111'), ['bank-card']);
});

test('hotlines, landlines, codes of institutions, amounts and covered numbers are none', () => {
  for (const text of [
    '12345',
    '0635-8241234',
    '400-890-1234',
    '统一社会信用代码11371500004392718X',
    '110105194912310021',
    '372501********1234',
    '3715002021000123456789',
    '20190701',
    '1200000.00元',
    '12806351234',
    'https://example.gov.cn/13806351234567.html',
  ])
    assert.deepEqual(kinds(text), [], text);
});
