import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isWritableAsHanja } from '#domain/scripts';

it('a word could be Japanese or glossed in Korean unless it holds a simplified character', () => {
  for (const word of ['人民法院', '茌平区', '莘縣', '', '国', '臺灣', '々', '龠', '堯', '熙'])
    assert.equal(isWritableAsHanja(word), true, word);
  for (const word of ['行政许可', '莘县', '业', '人民法院规', '费'])
    assert.equal(isWritableAsHanja(word), false, word);
});

it('a digit or a letter is no ideograph', () => {
  for (const word of ['1', 'a', '\ufffd']) assert.equal(isWritableAsHanja(word), false, word);
});
