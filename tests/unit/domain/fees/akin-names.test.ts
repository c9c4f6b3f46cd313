import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entry } from '#domain/fees/entries';
import { catalogueWith, feeWith } from '#tests/support/catalogue';

const named = (slug: string, name: string) => feeWith({ slug, name: { 'zh-CN': name } });
const { near } = catalogueWith([
  named('putonghua', '普通话考试费'),
  named('shop', '门面房产权证费'),
  named('teacher', '教资报名费'),
  named('garage', '停车场登记手续费'),
]);
const all = (entries: readonly Entry[]) => entries;
const akin = (text: string) => near.entriesAkin(text, all).map(({ id }) => id);

describe('names that share most words with a text', () => {
  test('by most of its characters, or by half of them where three stand in a row', () => {
    assert.deepEqual(akin('门面房办产权证'), ['shop']);
    assert.deepEqual(akin('学生考普通话'), ['putonghua']);
    assert.deepEqual(akin('考教资'), ['teacher']);
    assert.deepEqual(akin('外地学生考普通话'), [], 'three of eight');
    assert.deepEqual(akin('考教资四次'), [], 'two of five');
  });

  test('not by the words that half of all charges have, nor by what is half of such a word', () => {
    assert.deepEqual(akin('入场登记手续'), []);
  });

  test('not by a small part of a long name, nor by a word of two characters', () => {
    assert.deepEqual(
      catalogueWith([named('long', '普通话测试员资格考核评定费')]).near.entriesAkin('考普通话', all),
      [],
    );
    assert.deepEqual(akin('教资'), []);
  });

  test('the shortest name first, and none that is left out', () => {
    const { near } = catalogueWith([named('long', '普通话水平证费'), named('short', '普通话考试费')]);
    assert.deepEqual(
      near.entriesAkin('考普通话', all).map(({ id }) => id),
      ['short', 'long'],
    );
    assert.deepEqual(
      near.entriesAkin('考普通话', () => []),
      [],
    );
  });

  test('who collects it is no part of it', () => {
    assert.deepEqual(akin('公安局收的学生考普通话'), ['putonghua']);
  });
});
