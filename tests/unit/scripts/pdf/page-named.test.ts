import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askedFor, pageNamed, pdfName } from '#scripts/pdf/page-named';

const PAGES = [
  '/',
  '/fees/',
  '/fees/parking/',
  '/fees/by/payer/parking/',
  '/en/fees/parking/',
  '/guides/parking/',
  '/guides/open-shop/',
  '/en/guides/open-shop/',
];

describe('the page to print', () => {
  test('is named by its address, with or without its strokes', () => {
    for (const asked of ['/fees/parking/', 'fees/parking', '//fees//parking'])
      assert.equal(pageNamed(asked, PAGES), '/fees/parking/');
    assert.equal(pageNamed('/', PAGES), '/');
    assert.equal(pageNamed('fees', PAGES), '/fees/');
  });

  test('is named by its slug: that in the source language, no part of a list', () => {
    assert.equal(pageNamed('open-shop', PAGES), '/guides/open-shop/');
  });

  test('is asked for again where several bear the name', () => {
    assert.throws(() => pageNamed('parking', PAGES), {
      message:
        '叫“parking”的不止一页，请写上完整的路径：/fees/parking/  /guides/parking/ / ' +
        'Several pages are called "parking"; give the whole path of one: /fees/parking/  /guides/parking/',
    });
  });

  test('is told to be missing, with those near it, eight at most', () => {
    assert.throws(() => pageNamed('/fees/shop/', PAGES), {
      message:
        '没有“/fees/shop/”这一页，请写网站上的路径，例如 /fees/passport/；相近的有：/guides/open-shop/  /en/guides/open-shop/ / ' +
        'There is no page "/fees/shop/"; give a path of the site, such as /fees/passport/; near it: /guides/open-shop/  /en/guides/open-shop/',
    });
    assert.throws(() => pageNamed('no', PAGES), {
      message: /passport\/ \/ There is no page "no"; give a path of the site, such as \/fees\/passport\/$/,
    });
    const many = Array.from({ length: 11 }, (_, index) => `/fees/parking-${index}/`);
    assert.throws(() => pageNamed('park', many), { message: /parking-7\/ {2}… \(11\)$/ });
  });

  test('has a file that says its address', () => {
    assert.equal(pdfName('/en/fees/parking/', false), 'en-fees-parking.pdf');
    assert.equal(pdfName('/fees/parking/', true), 'fees-parking-poster.pdf');
    assert.equal(pdfName('/', false), 'home.pdf');
  });

  test('is one, and may be a poster; else it is said how to ask', () => {
    assert.deepEqual(askedFor(['passport']), { asked: 'passport', isPoster: false });
    assert.deepEqual(askedFor(['--poster', '/fees/passport/']), {
      asked: '/fees/passport/',
      isPoster: true,
    });
    for (const args of [[], ['a', 'b'], ['a', '--posters']])
      assert.throws(() => askedFor(args), {
        message: /例如 npm run pdf -- .+ \/ Give the path or slug of one page/,
      });
  });
});
