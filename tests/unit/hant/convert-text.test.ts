import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertWith } from '#domain/script-lexicon';
import { inTraditional } from '#hant/convert-text';
import { traditionalLexicon } from '#hant/lexicon';

describe('traditional characters', () => {
  test('a character with several traditional forms takes the one of its word', () => {
    for (const [simplified, traditional] of [
      ['干部、干预、干洗', '幹部、干預、乾洗'],
      ['皇后以后', '皇后以後'],
      ['注册商标', '註冊商標'],
      ['房屋面积和里程', '房屋面積和里程'],
      ['阳谷县', '陽穀縣'],
      ['聊城', '聊城'],
    ])
      assert.equal(inTraditional(simplified!), traditional);
  });

  test('the terms of a law stay: no vocabulary of a region', () => {
    assert.equal(inTraditional('信息、文件、项目、程序、网络、质量'), '信息、文件、項目、程序、網絡、質量');
  });

  test('quotations stand in corner brackets, also where a mark splits them; an apostrophe stays', () => {
    for (const [simplified, traditional] of [
      ['“应当‘减税’”', '「應當『減稅』」'],
      ['”', '」'],
      ['foreigners’', 'foreigners’'],
    ])
      assert.equal(inTraditional(simplified!), traditional);
    assert.equal(convertWith(traditionalLexicon('没有“护照”'), '没有“护照”'), '沒有「護照」');
  });

  test('legal words that the dictionaries take for others', () => {
    for (const [simplified, traditional] of [
      ['换发新证', '換發新證'],
      ['对准予注册的决定不服', '對准予註冊的決定不服'],
      ['行政复议', '行政復議'],
      ['签合同，合同里约定', '簽合同，合同裡約定'],
      ['年满四周岁，未满十六周岁', '年滿四周歲，未滿十六周歲'],
      ['没有核准注册；机构的核准文件', '沒有核准註冊；機構的核准文件'],
      ['没有决定的，视为准予延续', '沒有決定的，視為准予延續'],
      ['申请回避，只答复委托范围', '申請迴避，只答覆委託範圍'],
      ['不得再借机收费，有权拒交并举报', '不得再藉機收費，有權拒交並舉報'],
      ['登记机关注销登记', '登記機關註銷登記'],
      ['国家市场准入负面清单', '國家市場准入負面清單'],
      ['标准不准', '標準不准'],
    ])
      assert.equal(inTraditional(simplified!), traditional);
  });
});
