import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LOCALES, localePath } from '#i18n/locales';
import { documentOf } from '../support/site.ts';

const source = readFileSync('tests/fixtures/documents/liaocheng-2021-2.txt', 'utf8').replace(/\s/g, '');

for (const locale of LOCALES) {
  test(`the plan’s page (${locale}) says what the source document says, character for character`, () => {
    const document = documentOf('city', localePath(locale, '/policies/lc-2021-2/')).querySelector(
      '[data-document]',
    )!;
    assert.equal(document.textContent.replace(/\s/g, ''), source);
  });
}

test('its hierarchy is real headings with anchors that follow its own numbers', () => {
  const document = documentOf('city', '/policies/lc-2021-2/').querySelector('[data-document]')!;
  const anchors = document.querySelectorAll('h3, h4').map((heading) => heading.id);
  assert.deepEqual(anchors, [
    's1', 's2', 's2-1', 's2-2', 's2-3', 's2-4',
    's3', 's3-1', 's3-2', 's3-3', 's3-4',
    's4', 's4-1', 's4-2', 's4-3', 's4-4', 's4-5',
  ]); // prettier-ignore
  const citation = document.querySelector('#s3-4 a')!.getAttribute('data-citation');
  assert.equal(citation, '聊营转办〔2021〕2号 三（四）');
});

test('its missing annex is said to be missing', () => {
  const page = documentOf('city', '/policies/lc-2021-2/');
  assert.match(
    page.querySelector('.annexes')!.textContent,
    /聊城市优化营商环境创新突破行动配套措施：正文未取得/,
  );
});
