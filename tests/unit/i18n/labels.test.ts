import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { groupedDigits } from '#i18n/format';
import { LOCALES } from '#i18n/locales';
import { labelled, translator } from '#i18n/translate';

test('a label ends as its language ends one: a full-width colon in Chinese, a colon and a blank in English', () => {
  const labels = LOCALES.map((locale) => labelled(translator(locale), 'x'));
  assert.deepEqual(labels, ['x：', 'x: ', 'x：', 'x: ']);
});

test('no component prints a colon of its own after words of the page', () => {
  const folder = 'src/components';
  const printing = readdirSync(folder).filter((name) => {
    const [, , markup = ''] = readFileSync(`${folder}/${name}`, 'utf8').split(/^---$/m);
    return /\}\s*[:：](?=[\s{<])/.test(
      markup.replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, ''),
    );
  });
  assert.deepEqual(printing, []);
});

test('the digits of an amount are grouped, its decimals are not, and the Chinese stands as it was written', () => {
  assert.equal(groupedDigits('en', '16000000'), '16,000,000');
  assert.equal(groupedDigits('en', '500–1000'), '500–1,000');
  assert.equal(groupedDigits('en', '1234.567890'), '1,234.567890');
  assert.equal(groupedDigits('en', '0.196875'), '0.196875');
  assert.equal(groupedDigits('zh-CN', '300000'), '300000');
});
