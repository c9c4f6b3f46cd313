import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { known } from '#domain/known';
import { answerForFee } from '#domain/fees/answer-to';
import { openLibrary } from '#library/open-library';
import type { Library } from '#library/library';
import { LOCALES, type Locale } from '#i18n/locales';
import type { Block } from '#views/bodies/blocks';
import type { CardOrder } from '#views/site/cards';
import { cardOrders } from '#views/site/cards';
import { feeContext } from '#views/fees/fee-context';
import { infographicBlocks } from '#views/infographics/infographic-sections';
import { isArticle, shortened, wechatArticle, type WechatArticle } from '#views/wechat/wechat-article';
import { blocksHtml } from '#views/wechat/wechat-html';
import { pictureFile } from '#views/wechat/wechat-parts';
import { markupFaults } from '#scripts/wechat/check-article';
import { cardView } from '#words/fee-answer';
import { cityWith, fixtureLibrary, type Edit } from '../../../support/city.ts';

const DAY = '2026-07-01';
const library = fixtureLibrary();

function orderOf(of: Library, kind: CardOrder['kind'], slug: string, locale: Locale): CardOrder {
  return cardOrders(of, DAY).find(
    (each) => each.kind === kind && each.slug === slug && each.locale === locale,
  )!;
}

function articleIn(of: Library, kind: CardOrder['kind'], slug: string, locale: Locale): WechatArticle {
  return wechatArticle(of, orderOf(of, kind, slug, locale), feeContext(of, locale), DAY);
}

function interpretation(locale: Locale, edits: Record<string, Edit> = {}): WechatArticle {
  const of = Object.keys(edits).length === 0 ? library : openLibrary(cityWith(edits));
  return articleIn(of, 'interpretations', 'action-explained', locale);
}

function policy(locale: Locale, slug = 'action-2021'): WechatArticle {
  return articleIn(library, 'policies', slug, locale);
}

/** The words of an article, as they are read. */
function textOf({ content }: WechatArticle): string {
  return parse(content).structuredText;
}

describe('every article of the invented city', () => {
  const orders = cardOrders(library, DAY).filter(isArticle);

  test('there is one for each policy, interpretation, infographic, guide and charge in each language', () => {
    assert.equal(
      orders.length,
      LOCALES.length *
        [library.policies, library.interpretations, library.infographics, library.guides, library.fees]
          .map(({ size }) => size)
          .reduce((sum, size) => sum + size, 0),
    );
  });

  for (const order of orders) {
    test(`${order.locale} ${order.kind} ${order.slug} is in WeChat’s subset and says what it is`, () => {
      const article = wechatArticle(library, order, feeContext(library, order.locale), DAY);
      const files = article.pictures.map(pictureFile);
      assert.deepEqual(markupFaults(article.content, new Set(files)), []);
      assert.equal(article.sourceUrl, `https://portal.example${article.page}`);
      const root = parse(article.content);
      assert.deepEqual(
        root
          .querySelectorAll('img')
          .map((image) => [image.getAttribute('src'), image.getAttribute('alt') !== '']),
        files.map((file) => [file, true]),
      );
      assert.ok(root.structuredText.includes(article.sourceUrl));
    });
  }
});

describe('the demonstration notice', () => {
  const NOTICE = /演示站，非政府网站/;
  test('stands at the head while site.yaml says so', () => {
    assert.match(textOf(interpretation('zh-CN')).slice(0, 60), NOTICE);
    assert.match(textOf(policy('zh-CN')).slice(0, 60), NOTICE);
  });
  test('and no longer', () => {
    const real = interpretation('zh-CN', {
      'site.yaml': (old) => old.replace('demonstration: true', 'demonstration: false'),
    });
    assert.doesNotMatch(textOf(real), NOTICE);
  });
});

describe('a guide', () => {
  const guide = (locale: Locale) => textOf(articleIn(library, 'guides', 'open-shop', locale));

  test('tells materials, steps, the charge of the day and whom to ask, each with its article', () => {
    const text = guide('zh-CN');
    for (const head of ['申请材料', '办理步骤', '法定时限', '收费', '咨询和投诉', '注'])
      assert.match(text, new RegExp(`^${head}$`, 'm'));
    assert.match(text, /\u2060\[1\]/);
    assert.match(text, /^\[1\] 《/m);
  });

  test('a translation says that it is one', () => {
    assert.match(guide('en'), /Unofficial translation of the Chinese text/);
  });
});

describe('a charge', () => {
  test('leads with the answer of the day, which its digest says too', () => {
    const { digest, content } = articleIn(library, 'fees', 'parking-permit', 'zh-CN');
    const fees = feeContext(library, 'zh-CN');
    const fee = known(fees.catalogue.names, 'bySlug', 'parking-permit');
    const answer = cardView(answerForFee(fees.catalogue, fee, { today: DAY }), fees);
    assert.ok(digest.includes(answer.title));
    assert.ok(parse(content).structuredText.includes(answer.title));
  });
});

describe('an interpretation', () => {
  test('tells its claims with footnotes that name the place and its address', () => {
    const text = textOf(interpretation('zh-CN'));
    assert.match(text, /排在前面的，还要排在前面。\u2060\[1\]/);
    assert.match(text, /\[1\] 临营办〔2021〕2号 一\nhttps:\/\/portal\.example\/policies\/action-2021\/#s1/);
    assert.match(text, /\[3\] 《办事规则》第三条/);
  });

  test('cites the same place once', () => {
    const twice = interpretation('zh-CN', {
      'interpretations/action-explained/zh-CN.mdx': (old) =>
        old.replace('</Section>', '<Claim source="action-2021" clause="s1">再说一遍。</Claim>\n\n</Section>'),
      'interpretations/action-explained/en.mdx': null,
      'interpretations/action-explained/ja.mdx': null,
    });
    assert.match(textOf(twice), /再说一遍。\u2060\[1\]/);
  });

  test('says what a charge costs on its day, and changing the charge changes the article', () => {
    const told = (edits: Record<string, Edit>) => {
      const of = openLibrary(cityWith(edits));
      const order = orderOf(of, 'interpretations', 'action-explained', 'zh-CN');
      return textOf(wechatArticle(of, order, feeContext(of, 'zh-CN'), '2021-06-01'));
    };
    assert.match(told({}), /停车证：10\.5 元\/次/);
    assert.match(
      told({}),
      /停车证工本费（截至2021年6月1日）\nhttps:\/\/portal\.example\/fees\/parking-permit\//,
    );
    const raised = { 'fees/parking-permit.mdx': (old: string) => old.replace("'10.5'", "'11.5'") };
    assert.match(told(raised), /停车证：11\.5 元\/次/);
  });

  test('is labelled as an unofficial translation, with the day of its original, and outdated where it is', () => {
    const text = textOf(interpretation('en'));
    assert.match(text, /Unofficial translation; the Chinese text prevails/);
    assert.match(text, /The Chinese text has been revised/);
    assert.doesNotMatch(textOf(interpretation('zh-CN')), /参考译文/);
  });

  test('shows Chinese honestly where nobody has translated it', () => {
    const text = textOf(interpretation('ko'));
    assert.match(text, /이 본문은 번역이 없습니다/);
    assert.match(text, /排在前面的，还要排在前面。/);
  });

  test('its edition changes with a major change and a new translation, not with a minor one', () => {
    assert.deepEqual([interpretation('zh-CN').edition, interpretation('en').edition], ['1', '1-2026-06-01']);
    const file = 'interpretations/action-explained/zh-CN.mdx';
    const withChange = (kind: string) =>
      interpretation('zh-CN', {
        [file]: (old) =>
          old.replace(
            'note: 改正一个错字\n',
            `note: 改正一个错字\n  - on: 2026-06-25\n    kind: ${kind}\n    note: 又改\n`,
          ),
      });
    assert.equal(withChange('minor').edition, '1');
    assert.equal(withChange('major').edition, '2');
  });
});

describe('a policy', () => {
  test('is set as the document: head, addressee, signature, text, with its validity and source', () => {
    const text = textOf(policy('zh-CN'));
    for (const words of [
      '效力未核',
      '临营办〔2021〕2号',
      '各成员单位：',
      '2021年5月8日',
      '一、工作目标',
      '（二）规范收费。',
      '收到的文件文本',
    ])
      assert.ok(text.includes(words), words);
    assert.match(policy('zh-CN').digest, /^临营办〔2021〕2号 · .*2021年5月8日 · 效力未核$/);
  });

  test('whose text is not held says so instead', () => {
    assert.match(textOf(policy('zh-CN', 'service-2019')), /本站没有这份文件的正文。[^]*文件信息/);
  });

  test('in another language has its title translated, labelled, and its text in Chinese with a notice', () => {
    const text = textOf(policy('en'));
    assert.match(policy('en').title, /Notice on the Action Plan of Linhe City/);
    assert.match(text, /Unofficial translation; the Chinese text prevails/);
    assert.match(text, /This text has not been translated/);
    assert.match(text, /位于前列的指标要继续保持优势。/);
  });
});

describe('an infographic', () => {
  const article = articleIn(library, 'infographics', 'action-glance', 'zh-CN');

  test('begins with its long picture and says the same in words', () => {
    assert.deepEqual(article.pictures, ['long', 'poster']);
    const text = textOf(article);
    const infographic = library.infographics.get('action-glance')!;
    const blocks = infographicBlocks(library, infographic, feeContext(library, 'zh-CN'), DAY);
    const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    assert.ok(headings.length > 0);
    for (const heading of headings) assert.ok(text.includes(heading), heading);
    assert.ok(article.content.indexOf('long.png') < article.content.indexOf('<h2'));
    assert.match(text, /图中的内容，下面用文字再写一遍。/);
  });
});

describe('the law that an article rests on', () => {
  const file = 'infographics/action-glance/zh-CN.mdx';
  const resting = (more: string) =>
    openLibrary(
      cityWith({
        [file]: (old) =>
          old
            .replace('\nwrittenOn:', `\n${more}\nwrittenOn:`)
            .replace('basis:\n', 'basis:\n  - { document: linhe-shops, articles: [第七条] }\n'),
      }),
    );
  const told = (of: Library) => textOf(articleIn(of, 'infographics', 'action-glance', 'zh-CN'));

  test('what changed stands before the text, and below it up to which day the law was checked', () => {
    const text = told(resting('goneOver: {}'));
    const before = text.slice(0, text.indexOf('图中的内容'));
    assert.match(before, /《临河市店铺管理办法》 2026年5月1日起已修改 不再要房东签字/);
    assert.match(before, /2027年1月1日起将全文修订/);
    assert.match(text, /所据法律核到2026年6月20日。/);
  });

  test('what the page was gone over with is no longer a warning', () => {
    assert.doesNotMatch(told(resting('goneOver: { linhe-shops: 2026-06-20 }')), /起已修改/);
  });

  test('nothing is said of a text that rests on no law', () => {
    assert.doesNotMatch(textOf(articleIn(library, 'infographics', 'action-glance', 'zh-CN')), /所据法律/);
  });
});

describe('title, author, digest', () => {
  const title = (locale: Locale, shortTitle?: string) =>
    interpretation(locale, {
      [`interpretations/action-explained/${locale}.mdx`]: (old) =>
        old
          .replace(/^title: .*$/m, `title: ${'长'.repeat(40)}`)
          .replace(/^summary/m, shortTitle === undefined ? 'summary' : `shortTitle: ${shortTitle}\nsummary`),
    });

  test('a long title gives way to the short one and stands in the text', () => {
    const article = title('zh-CN', '短标题');
    assert.equal(article.title, '短标题');
    assert.ok(textOf(article).includes('长'.repeat(40)));
    assert.equal(title('zh-CN').title, '长'.repeat(40));
  });

  test('a title that fits stands above the text only', () => {
    assert.doesNotMatch(textOf(interpretation('zh-CN')).split('写给谁')[0]!, /讲了什么/);
  });

  test('the author is the portal in the language of the article, in Chinese where that is too long', () => {
    assert.deepEqual(
      [interpretation('ja').author, interpretation('en').author],
      ['臨河政策ポータル', '临河政策'],
    );
  });

  test('a digest is cut after a sentence, else within one, and never longer', () => {
    assert.equal(shortened('第一句话。第二句话很长', 8), '第一句话。');
    assert.equal(shortened('One sentence. Another one is long', 20), 'One sentence.');
    assert.equal(shortened('Amounts of 3.5 and more words here', 20), 'Amounts of 3.5 and…');
    assert.equal(shortened('没有句号的一段很长的话', 6), '没有句号的…');
    assert.equal(shortened('正好', 2), '正好');
  });
});

test('every kind of block has a face within WeChat’s subset, and says all its words', () => {
  const step = { title: '步骤名', text: '步骤话' };
  const blocks: Block[] = [
    { type: 'heading', level: 2, text: '大标题', note: '静静一行' },
    { type: 'heading', level: 3, text: '小标题' },
    { type: 'paragraph', runs: [{ text: '段落' }, { text: '重点', strong: true }] },
    { type: 'list', ordered: true, items: [[{ text: '第一项' }]] },
    { type: 'table', head: ['表头'], rows: [['单元格']] },
    { type: 'figures', figures: [{ value: '18', unit: '项', label: '指标数' }] },
    {
      type: 'groups',
      groups: [
        {
          count: '8',
          name: '组名',
          aim: '组目标',
          items: ['甲项'],
          focus: { label: '重点突破', text: '突破口' },
        },
      ],
    },
    { type: 'steps', steps: [step] },
    { type: 'shares', shares: [{ value: '6项', label: '份额名', size: 6 }] },
    { type: 'points', points: [{ title: '要点名', text: '要点话' }] },
    {
      type: 'history',
      name: '收费名',
      of: '每本',
      periods: [{ span: '从那天起', words: '二十元', note: '没有核实', size: 1 }],
    },
    { type: 'timeline', moments: [{ when: '6月底前', what: '进展' }] },
    { type: 'comparison', changes: [{ from: '从前', how: '怎样', aim: '力争', to: '前5' }] },
    { type: 'promise', words: '承诺语', covers: ['包括'], means: [step] },
    { type: 'quotation', text: '原话', clause: '三（四）' },
  ];
  const html = blocksHtml(blocks, { locale: 'zh-CN', origin: 'https://portal.example', footnotes: [] })
    .map((each) => each.html)
    .join('');
  assert.deepEqual(markupFaults(html, new Set()), []);
  const words = JSON.stringify(blocks)
    .match(/[\p{sc=Han}（）\d]*\p{sc=Han}[\p{sc=Han}（）\d]*|"18"|"8"/gu)!
    .map((word) => word.replaceAll('"', ''));
  for (const word of words) assert.ok(parse(html).structuredText.includes(word), word);
});
