import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { WechatArticle } from '#views/wechat/wechat-article';
import { checkArticle, type Picture } from '#scripts/wechat/check-article';

const PNG_BYTES = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPG_BYTES = [0xff, 0xd8, 0xff, 0xe0];

function picture(size: number, signature = PNG_BYTES): Picture {
  const bytes = new Uint8Array(size);
  bytes.set(signature.slice(0, size));
  return { file: 'poster.png', bytes };
}

function article(changes: Partial<WechatArticle> = {}): WechatArticle {
  return {
    page: '/policies/a/',
    locale: 'zh-CN',
    file: 'policies/a.mdx',
    title: '标题',
    author: '临河政策',
    digest: '摘要',
    content: '<p>正文</p>',
    sourceUrl: 'https://portal.example/policies/a/',
    pictures: ['poster'],
    edition: '0',
    ...changes,
  };
}

/** The fields that are reported for an article. */
function faults(changes: Partial<WechatArticle>, pictures: Picture[] = [picture(100)]): string[] {
  return checkArticle(article(changes), pictures).map(({ field }) => field);
}

/** A content of so many characters in all. */
function contentOf(length: number, character = '字'): string {
  return `<p>${character.repeat(length - 7)}</p>`;
}

test('an article within every limit has no fault', () => assert.deepEqual(faults({}), []));

describe('each documented limit, at one below, at and one above', () => {
  const CASES: [string, number, (n: number) => string[], boolean[]][] = [
    ['title: at most 32 characters', 32, (n) => faults({ title: '字'.repeat(n) }), [true, true, false]],
    ['author: at most 16 characters', 16, (n) => faults({ author: '字'.repeat(n) }), [true, true, false]],
    ['digest: at most 128 characters', 128, (n) => faults({ digest: '字'.repeat(n) }), [true, true, false]],
    [
      'content: fewer than 20,000 characters',
      20_000,
      (n) => faults({ content: contentOf(n) }),
      [true, false, false],
    ],
    [
      'source address: at most 1,024 bytes',
      1_024,
      (n) => faults({ sourceUrl: `https://portal.example/${'a'.repeat(n - 23)}` }),
      [true, true, false],
    ],
    ['picture: fewer than 1,000,000 bytes', 1_000_000, (n) => faults({}, [picture(n)]), [true, false, false]],
  ];
  for (const [name, limit, check, passes] of CASES) {
    test(name, () => {
      const found = [limit - 1, limit, limit + 1].map((n) => check(n).length === 0);
      assert.deepEqual(found, passes);
    });
  }

  test('content: fewer than 1,000,000 bytes, told beside the characters', () => {
    const told = (n: number) => faults({ content: `<p>${'a'.repeat(n - 7)}</p>` }).length;
    assert.deepEqual([999_999, 1_000_000, 1_000_001].map(told), [1, 2, 2]);
  });
});

test('characters are counted strictly: one outside the basic plane counts as two', () => {
  assert.deepEqual(faults({ title: '𠮷'.repeat(16) }), []);
  assert.deepEqual(faults({ title: '𠮷'.repeat(17) }), ['title']);
});

test('a title that is too long says where to write a shorter one, in Chinese and English', () => {
  const [issue] = checkArticle(article({ title: '字'.repeat(40) }), []);
  assert.equal(issue!.file, 'policies/a.mdx');
  assert.deepEqual(issue!.zh, {
    problem: '公众号最多 32 个字，现在 40 个',
    remedy: '写 shortTitle，不超过 32 个字',
  });
  assert.match(issue!.en.remedy, /shortTitle/);
});

test('no title and no web address are faults', () => {
  assert.deepEqual(faults({ title: '' }), ['title']);
  assert.deepEqual(faults({ sourceUrl: '/policies/a/' }), ['site.yaml › domain']);
});

describe('what WeChat takes out is reported', () => {
  const REFUSED = [
    '<script>1</script>',
    '<style>p{}</style>',
    '<a href="https://portal.example/">link</a>',
    '<iframe src="https://portal.example/"></iframe>',
    '<p id="a">x</p>',
    '<p class="a">x</p>',
    '<p onclick="a()">x</p>',
    '<p style="position:fixed">x</p>',
    '<p style="color:red; position : absolute">x</p>',
    '<p style="transform:none">x</p>',
    '<p style="background:url(https://portal.example/a.png)">x</p>',
    '<img src="https://portal.example/cards/a.png">',
    '<img src="other.png">',
    '<img src="poster.png" srcset="a 2x">',
    '<svg></svg>',
    '<!-- note -->',
  ];
  for (const content of REFUSED)
    test(content, () => assert.ok(faults({ content }).includes('content'), content));

  test('inline styles and the article’s own pictures are not', () => {
    const content =
      '<section style="margin:0;text-transform:none"><img src="poster.png" alt="a" style="width:100%" /></section>';
    assert.deepEqual(faults({ content }), []);
  });
});

test('a picture is told by its bytes, not by its name', () => {
  const webp = [...Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')];
  assert.deepEqual(faults({}, [picture(100, JPG_BYTES)]), []);
  assert.deepEqual(faults({}, [picture(100, webp)]), ['poster.png']);
  assert.deepEqual(faults({}, [{ file: 'poster.png', bytes: new Uint8Array() }]), ['poster.png']);
});
