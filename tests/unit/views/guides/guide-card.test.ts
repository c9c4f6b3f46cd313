import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '#i18n/locales';
import type { CardView } from '#views/cards/card-view';
import { feeContext } from '#views/fees/fee-context';
import { guideCardView } from '#views/guides/guide-card';
import { indicatorCardView } from '#views/indicators/indicator-card';
import { policyCardView } from '#views/policies/policy-card';
import { fixtureLibrary } from '../../../support/city.ts';

const DAY = '2026-06-30';
const library = fixtureLibrary();

function cardIn(locale: Locale): CardView {
  return guideCardView(library, library.guides.get('open-shop')!, feeContext(library, locale), DAY);
}

test('a guide says what is charged by name and state, as of a day, and each limit with what it is for', () => {
  assert.deepEqual(cardIn('zh-CN').rows, [
    { label: '收费', value: '停车证工本费（不收费）；垃圾处理费（可以收）' },
    { label: '申请材料', value: '3 项' },
    { label: '法定时限', value: '当场（材料齐全）；3个工作日（不能当场登记）' },
    { label: '办理结果', value: '店铺登记证' },
    { label: '截至', value: '2026年6月30日' },
  ]);
});

test('the picture of a guide that nobody translated says so, and shows no Chinese in its place', () => {
  const { subtitle, meta, rows } = cardIn('ko');
  assert.equal(subtitle, '안내 본문은 중국어이며 아직 번역되지 않았습니다.');
  assert.doesNotMatch(JSON.stringify([subtitle, meta, rows]), /\p{sc=Han}/u);
  assert.ok(
    !rows.some(({ label }) => label === '법정 기한'),
    'of two limits nobody can read what each is for',
  );
});

test('the number of a document says what it is to a reader of another language', () => {
  const policy = library.policies.get('action-2021')!;
  assert.equal(policyCardView(library, policy, 'zh-CN', DAY).meta[0], '临营办〔2021〕2号');
  assert.equal(policyCardView(library, policy, 'en', DAY).meta[0], 'Document no. 临营办〔2021〕2号');
  const indicator = indicatorCardView(library, library.indicators.get('start')!, 'ja');
  assert.equal(indicator.meta[1], '文書番号 临营办〔2021〕2号');
});

test('an indicator names what can be done there, or else what each target is for', () => {
  const rowsOf = (slug: string) =>
    indicatorCardView(library, library.indicators.get(slug)!, 'en').rows.slice(0, 1);
  assert.deepEqual(rowsOf('start'), [{ label: 'Service guides', value: 'Registering a shop' }]);
  assert.deepEqual(rowsOf('credit'), [{ label: 'Leading indicators', value: 'keep the lead' }]);
});
