import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageRuns } from '#i18n/language-runs';
import type { Locale } from '#i18n/locales';

/** The parts of a text that are told to be Chinese. */
function chineseIn(text: string, locale: Locale): string[] {
  return languageRuns(text, locale).flatMap((run) => (run.lang === 'zh-CN' ? [run.text] : []));
}

describe('Chinese words among those of another language', () => {
  test('are told from the words around them', () =>
    assert.deepEqual(languageRuns('Under 《公司法》第三条 and after', 'en'), [
      { text: 'Under ' },
      { text: '《公司法》第三条', lang: 'zh-CN' },
      { text: ' and after' },
    ]));

  test('are not what Japanese itself is written with', () => {
    assert.deepEqual(chineseIn('人民法院と聊城市', 'ja'), []);
    assert.deepEqual(chineseIn('地方の罚款について', 'ja'), ['罚款']);
    assert.deepEqual(chineseIn('2021年2月、省内5位以内、旅券法第22条、有効期間1年未満', 'ja'), []);
    assert.deepEqual(chineseIn('毎年1月1日から6月30日までに', 'ja'), []);
    assert.deepEqual(chineseIn('聊城市茌平区と莘県', 'ja'), []);
    assert.deepEqual(chineseIn('《旅券法》第22条', 'ja'), []);
    assert.deepEqual(chineseIn('実施方案（試行）（聊营转办〔2021〕2号）の本文', 'ja'), [
      '聊营转办〔2021〕2号',
    ]);
  });

  test('are not what Korean glosses a word with, even where Japan writes it otherwise', () => {
    assert.deepEqual(chineseIn('랴오청시(聊城市), 츠핑구(茌平區), 선셴현(莘縣), 판법(辦法)', 'ko'), []);
    assert.deepEqual(chineseIn('과태료(罚款), 관셴현(冠县)', 'ko'), ['罚款', '冠县']);
    assert.deepEqual(chineseIn('방안 聊营转办〔2021〕2号', 'ko'), ['聊营转办〔2021〕2号']);
  });
});
