import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normaliseName } from '#domain/fees/names';
import { verdictOn } from '#domain/fees/verdict';
import { catalogueWith, contentCatalogue, feeWith } from '../../../support/catalogue.ts';

const catalogue = contentCatalogue();
const DAYS = ['2012-06-01', '2018-06-01', '2024-06-01', '2026-11-01'];
const itemOf = (query: string) => verdictOn(catalogue, query, '2024-06-01').fee?.slug ?? null;

describe('a name is the same however it is written', () => {
  test('width, brackets, spaces and case do not matter', () => {
    const name = normaliseName('居民身份证工本费（换领）');
    for (const same of [
      '居民身份证工本费(换领)',
      '居民身份证工本费 换领',
      ' 居民身份证工本费·换领 ',
      '居民身份证工本费“换领”',
    ]) {
      assert.equal(normaliseName(same), name);
    }
    assert.equal(normaliseName('ＡＢＣ Fee'), 'abcfee');
  });
});

describe('what people call it', () => {
  const CASES: [string, string][] = [
    ['护照', 'passport'],
    ['护照工本费', 'passport'],
    ['办护照多少钱', 'passport'],
    ['因私普通护照', 'passport'],
    ['普通护照工本费', 'passport'],
    ['PASSPORT RENEWAL FEE', 'passport'],
    ['残保金', 'cjr'],
    ['机动车行驶证', 'veh-licence'],
    ['驾驶证费', 'drv-licence'],
    ['可再生能源电价附加', 'kzs'],
    ['身份证换领工本费', 'id-renew'],
    ['首次申领居民身份证工本费', 'id-first'],
    ['婚姻登记费', 'c-hydj'],
    ['劳动争议仲裁费', 'z-ldzc'],
    ['公证费', 'p-notary'],
    ['商标注册费', 'tm-reg'],
  ];
  for (const [query, slug] of CASES) test(`${query} is ${slug}`, () => assert.equal(itemOf(query), slug));

  test('every alias of every item, in every language, leads to it', () => {
    for (const fee of catalogue.fees) {
      for (const alias of Object.values(fee.aliases).flat()) {
        const answer = verdictOn(catalogue, alias, '2024-06-01');
        const found = answer.fee ? [answer.fee] : answer.choices.map((choice) => choice.fee!);
        assert.ok(found.includes(fee), `${alias} should lead to ${fee.slug}`);
      }
    }
  });
});

describe('a longer name is not the item that it contains', () => {
  for (const name of [
    '护照加急费',
    '身份证拍照费',
    '停车费押金',
    '护照邮寄费',
    '专利年费工本费',
    '营业执照代办费',
    '不动产登记代理费',
  ]) {
    test(`${name} is on no list`, () =>
      assert.equal(verdictOn(catalogue, name, '2024-06-01').verdict, 'not-listed'));
  }

  test('a word that many names hold is offered as similar, never answered', () => {
    const answer = verdictOn(catalogue, '手续费', '2024-06-01');
    assert.equal(answer.verdict, 'not-listed');
    assert.ok(answer.caveats.includes('similar-names') && answer.choices.length > 0);
  });

  test('most of an official name stands for it, and less does not', () => {
    const own = catalogueWith([feeWith({ slug: 'wall', name: { 'zh-CN': '城市新型墙体材料费' } })]);
    assert.equal(verdictOn(own, '新型墙体材料费', '2024-06-01').fee?.slug, 'wall');
    assert.equal(verdictOn(own, '材料费', '2024-06-01').verdict, 'not-listed');
  });
});

describe('names that belong to no list', () => {
  const CASES: [string, string][] = [
    ['契税', 'tax'],
    ['个人所得税', 'tax'],
    ['闯红灯罚款', 'fine'],
    ['滞纳金', 'fine'],
    ['职工养老保险费', 'social-insurance'],
    ['社保', 'social-insurance'],
    ['房租', 'civil-payment'],
    ['货款', 'civil-payment'],
    ['快递费', 'market-price'],
    ['厨房装修费', 'market-price'],
  ];
  for (const [query, category] of CASES) {
    test(`${query}: ${category}`, () => {
      const answer = verdictOn(catalogue, query, '2024-06-01');
      assert.deepEqual([answer.verdict, answer.category], ['out-of-scope', category]);
    });
  }

  test('where it depends, the listed case is offered', () => {
    const answer = verdictOn(catalogue, '停车费', '2024-06-01');
    assert.equal(answer.verdict, 'out-of-scope');
    assert.ok(answer.choices.some(({ fee }) => fee?.slug === 'p-park'));
  });
});

describe('more than a thousand invented and market names', () => {
  const things =
    '护照 身份证 户口本 居住证 驾驶证 行驶证 车牌 不动产 房产证 营业执照 专利 商标 结婚证 港澳通行证 签证 停车 垃圾 供暖 天然气 物业 殡葬 养老 幼儿园 学校 疫苗 体检 驾考 诉讼 执行 仲裁 信息公开 道路 排污 水资源 教育 招标 通行 药品 无线电 人防 门牌 消防 绿化 摊位 社区 派出所 窗口 大厅';
  const charges =
    '加急费 拍照费 邮寄费 代办费 管理费 咨询费 赞助费 资料费 打印费 盖章费 年检费 检测费 评估费 培训费 建档费 协调费 辛苦费 验收费 标牌费 升级费 排队费 预约费 上门费 卡费 系统费 督导费';
  const market =
    '快递费 话费 宽带费 房租 货款 工程款 装修费 中介费 律师费 家教费 商场停车费 小区停车费 停车费 物业费 物业服务费 民办幼儿园保教费 民办学校学费 机票 电影票 打车费 加油费 充电费 洗车费 搬家费 月嫂费 住宿费 餐费 会员费 车险 广告费 设计费 监理费 代理记账费 信用卡年费 工本费 手续费 服务费 登记费 保证金 押金 学费 注册费 年费 考试费 检验检测费 养老机构收费 停车服务费 接种服务费 通行证 保险费 定金 违约金 公积金 个税 契税 罚款 滞纳金';
  const invented = things.split(' ').flatMap((thing) => charges.split(' ').map((charge) => thing + charge));
  const names = [...invented, ...market.split(' ')];

  test('are never chargeable, on any day', () => {
    assert.ok(names.length > 1000);
    for (const name of names) {
      for (const day of DAYS)
        assert.notEqual(verdictOn(catalogue, name, day).verdict, 'chargeable', `${name} on ${day}`);
    }
  });

  test('the invented ones are on no list, or plainly no business of the lists', () => {
    for (const name of invented) {
      assert.match(verdictOn(catalogue, name, '2024-06-01').verdict, /^(not-listed|out-of-scope)$/, name);
    }
  });
});
