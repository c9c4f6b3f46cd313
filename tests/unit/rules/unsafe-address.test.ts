import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faultsOf } from '../../support/city.ts';

const POLICY = 'policies/parking-2020.mdx';
const faults = (words: string) => faultsOf({ [POLICY]: (old) => `${old}\n\n${words}\n` });

describe('refused', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/',
    'https://user@bank.example/',
    'file:///etc/passwd',
    'page.html',
    '/policies/nope/',
    '/nope/',
    '/404/',
    '/policies/parking-2020/more/',
    '#nowhere',
  ]) {
    test(href, () => {
      const [fault, ...more] = faults(`[看这里](${href})`);
      assert.equal(more.length, 0);
      assert.equal(fault?.value, href);
    });
  }
});

test('accepted: whole addresses, mail, telephone, pages of the site', () => {
  for (const href of [
    'https://www.example.gov.cn/a?b=c#d',
    'http://www.example.gov.cn',
    'mailto:office@example.gov.cn',
    'tel:0635-12345',
    '/policies/parking-2018/',
    '/en/policies/parking-2018/#s1',
    '/fees/check/',
    '/elder/',
    '/changes/corrections/',
    '/',
  ]) {
    assert.deepEqual(faults(`[看这里](${href})`), [], href);
  }
});

test('a picture in a body', () => {
  assert.equal(faults('![图](https://tracker.example/x.png)').length, 1);
});
