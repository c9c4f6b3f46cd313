import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { idOf } from '#domain/fees/answer-record';
import { ask, contentCatalogue } from '#tests/support/catalogue';

const catalogue = contentCatalogue();
const DAY = '2026-11-30';

/** Questions as people put them, by what must answer or be offered: an id, a category, a code. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  passport: [
    '俺想问问那个啥 护照到期了换个得花几个钱',
    '护照 120 元多收吗',
    'passport 120',
    'they charged me 200 for a passport',
    'They want 200 for my passport',
    'The office asked 200 yuan for my passport. Is that right?',
    'Do I have to pay for a passport?',
    'パスポートの申請で200元請求された',
    '여권 발급에 200위안 달라고 해요',
    'パスポートの手数料',
    '여권 수수료',
    'パスポート申請 160元は高いですか',
    '办护照让我交300工本费',
  ],
  'id-lost': ['派出所补办身份证收了我80', '身份证消磁了换一张要40', 'lost my ID card, they want 100'],
  'dep-labour': [
    '老板扣我工装押金300',
    '公司要交2000元保证金才能入职',
    'my boss wants a 500 deposit',
    '会社に保証金 500元',
  ],
  'fire-acceptance': ['fire inspection fee', '소방검사', '消防検査'],
  'forced-uniform': ['교복', '学校让交校服费400'],
  'extra-lessons': ['学校收补课费600', '補習費'],
  'edu-hs': ['学校收住宿费800', '学校住宿费'],
  hukou: ['register my newborn', 'household registration booklet'],
  'info-public': ['政府資訊公開', 'information disclosure request fee'],
  'bdc-home': ['土地证', 'house transfer fee', '过户房子收我160登记费', 'mortgage registration'],
  'transfer-school-fee': ['高中择校费', '高价生费'],
  'veh-cert': ['车辆登记证书10元'],
  'veh-licence': ['行使证找不着了 补一个啥价'],
  license: ['food license fee'],
  'id-renew': ['ID renewal', 'ID card renewal 60', '身分証の更新 60'],
  'c-hydj': [
    '民政局结婚登记要我交9块钱',
    '结婚证9',
    '离婚收9元',
    'marriage license',
    'divorce certificate',
    '婚姻届',
    '혼인신고',
    '離婚證',
    '结婚手续费',
    '离婚手续费',
  ],
  'drv-licence': [
    '车管所换驾照收了我35',
    '驾照换本',
    'C1驾照',
    "driver's license",
    '운전면허',
    '補辦駕駛執照 50元',
  ],
  'drv-exam-car': ['科目二一百二十', 'subject 2 test', 'C1考试费'],
  'plate-car': ['绿牌'],
  'bdc-copy': ['不动产证遗失补发工本费10元', '房本丢了补办'],
  'bdc-garage': ['车库办房产证登记550元'],
  'power-in': ['电卡开户费', '换电表'],
  'bdc-nonhome': ['门面房办产权证550', '贷款抵押登记费80', '登记费', '商铺产权证', 'house title'],
  'z-reg': ['开公司要多少钱', '个体户执照', '变更法人', '会社設立', '영업허가증'],
  'road-occupy': ['占路费'],
  water: ['water bill', 'water fee', '工业用水费', '水道代', '수도요금'],
  'p-elec-res': ['power bill', '電気代', '전기세'],
  'p-gas-res': ['瓦斯費', '天然气费'],
  laji: ['垃圾清運費', 'garbage collection', 'ごみ代'],
  'p-park': ['parking fees', '駐車料金', '주차요금', '停車費'],
  fine: ['fine for speeding', 'parking ticket', 'speeding ticket', '駐車違反', '주차 딱지', '罰單'],
  air: ['plane ticket', '航空券', '비행기표'],
  'exam-teacher': ['学生考普通话25', '考教资一科70', '普通話水平測試費', '教师证考试', '成人高考报名费'],
  'exam-pro': ['司法考试报名费', '注会考试费'],
  tzsb: ['电梯年检费'],
  med: [
    '门诊诊查费',
    '做个CT收我300',
    '新生儿疾病筛查',
    'hospital bill',
    '救护车费',
    '초진료 진료비',
    '初診料',
    '병원비',
    '護理費',
  ],
  'c-yftj': ['体检', 'physical exam', '건강검진', '健康証明'],
  'edu-uni': ['tuition', '学费', '授業料', '등록금', '學費'],
  'foreign-authority': ['Japan visa', '美国签证费', 'passport renewal', '여권 갱신'],
  'market-price': [
    '剪头发58',
    '健身房年卡',
    '家教一小时100',
    '孩子舞蹈班学费',
    '마사지',
    'hotel',
    '住宿费',
    '护理费',
    'haircut',
    'ホテル代',
    '호텔비',
    '住酒店',
  ],
  'civil-payment': ['房租押一付三', 'rent deposit', 'rent', '家賃', '월세'],
  tax: ['income tax', '세금', '固定資産税'],
  social: ['health insurance', '건강보험', '健康保険'],
  'counter-copying': ['photocopy', '복사비', 'コピー代'],
  'forced-sponsor': ['sponsorship fee'],
  ip: ['著录变更费', '专利著录事项变更费'],
  'gas-install': ['暖气入网费', '水表开户费'],
  'seizure-storage': ['查封保管费'],
  wushui: ['居民污水费0.95'],
  'impound-parking': ['扣车停车费一天30 交警队'],
  'police-call-out': ['110出警收费'],
  unknown: [
    '入场登记手续费',
    '刷单保证金',
    '数据治理费',
    '门前三包费',
    '护照系统升级费',
    'smart city fee',
    '身份证加急费',
  ],
};

describe('everyday words lead where they belong, in each language', () => {
  for (const [wanted, questions] of Object.entries(ASKED)) {
    test(wanted, () => {
      for (const question of questions) {
        const { verdict, entry, category, choices } = ask(catalogue, question, DAY);
        const found = [
          verdict,
          category,
          idOf(entry),
          ...choices.flatMap((each) => [idOf(each.entry), each.category]),
        ];
        assert.ok(found.includes(wanted), `${question}: ${found.filter(Boolean).join(' ')}`);
      }
    });
  }
});

test('an amount is too much only where that is certain', () => {
  const over = (question: string) => ask(catalogue, question, DAY).over;
  for (const question of [
    '健康证100',
    '健康证收我80',
    '白蚁防治费500',
    '著录变更费200',
    '护照 120 元多收吗',
    '护照两本240元',
    'passport 120',
    '停车费5',
    '水费65.5',
    '学费 5000',
    '不动产登记550',
    '台胞证260',
    '結婚證照相費 30',
  ])
    assert.equal(over(question), null, question);
  assert.equal(over('车管所换驾照收了我35'), '25');
  assert.equal(over('结婚证9'), '9');
  assert.equal(over('ID card renewal 60'), '40');
  assert.equal(over('丢了身份证补办收100'), '60');
  // A new card and the temporary one until it is there come to 50.
  assert.equal(over('派出所补办身份证收了我80工本费'), '30');
  assert.equal(over('我去民政局领结婚证收了9块钱合理吗'), '9');
});
