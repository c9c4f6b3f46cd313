import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  documentNumberAsked,
  documentNumberKey,
  formatDocumentNumber,
  parseDocumentNumber,
} from '#domain/document-number';

test('a number is read in any bracket and digit form', () => {
  for (const text of [
    '聊营转办〔2021〕2号',
    '聊营转办[2021]2号',
    '聊营转办【2021】2号',
    '聊营转办（2021）2号',
    '聊营转办(2021)第2号',
    '聊营转办〔２０２１〕２号',
    '聊营转办 〔2021〕 2 号',
  ]) {
    assert.deepEqual(parseDocumentNumber(text), { agency: '聊营转办', year: 2021, serial: 2 }, text);
    assert.equal(documentNumberKey(text), '聊营转办〔2021〕2号');
  }
});

test('numbers of another kind are left as they are', () => {
  assert.equal(parseDocumentNumber('国务院令第722号'), null);
  assert.equal(documentNumberKey('国务院令 第７２２号'), '国务院令第722号');
});

test('a number is written in the form of GB/T 9704', () => {
  assert.equal(formatDocumentNumber({ agency: '聊政办字', year: 2020, serial: 16 }), '聊政办字〔2020〕16号');
});

test('the number that a reader means is found, whole or its end', () => {
  for (const [asked, meant] of [
    ['聊营转办(二〇二一)二号', '聊营转办〔2021〕2号'],
    ['聊营转办（二零二一）二号', '聊营转办〔2021〕2号'],
    ['聊营转办〔2021〕2', '聊营转办〔2021〕2号'],
    ['聊营转办2021年第2号', '聊营转办〔2021〕2号'],
    ['聊营转办 2021 12号', '聊营转办〔2021〕12号'],
    [' 2021 2号 ', '〔2021〕2号'],
    ['[2021]2', '〔2021〕2号'],
  ] as const)
    assert.equal(documentNumberAsked(asked), meant, asked);
});

test('a text that is no document number is none', () => {
  for (const text of ['2021年', '身份证', '2021 2', '聊营转办2021年2', '3021年2号', '', '2021年2号文件'])
    assert.equal(documentNumberAsked(text), null, text);
});
