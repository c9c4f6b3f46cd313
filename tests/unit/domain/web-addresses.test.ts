import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesIn } from '#domain/web-addresses';

/** The words of the addresses that are found, and what they open where it is something else. */
function named(text: string): string[] {
  return addressesIn(text).map(({ start, end, href }) => {
    const words = text.slice(start, end);
    return words === href ? words : `${words} → ${href}`;
  });
}

describe('addresses that a text names', () => {
  it('open what they say', () => {
    assert.deepEqual(named('见 https://www.city.example/a 和 http://b.example。'), [
      'https://www.city.example/a',
      'http://b.example',
    ]);
    assert.deepEqual(named('登录www.city.example办理'), ['www.city.example → http://www.city.example']);
    assert.deepEqual(named('发到office.one+2@mail.city.example，或来电'), [
      'office.one+2@mail.city.example → mailto:office.one+2@mail.city.example',
    ]);
  });

  it('say where they stand', () => {
    assert.deepEqual(addressesIn('网址http://a.example/x。'), [
      { start: 2, end: 20, href: 'http://a.example/x' },
    ]);
    assert.deepEqual(
      addressesIn('http://a.example http://b.example').map(({ start, end }) => [start, end]),
      [
        [0, 16],
        [17, 33],
      ],
    );
  });

  it('may have a port, a path, a query, a fragment', () => {
    for (const address of [
      'http://a.example:8080',
      'http://a.example:8080/x',
      'https://a.example?q=1&r=2',
      'https://a.example/x/y.html?q=%E8%B4%B9#part-2',
      'https://a.example#top',
      "https://a.example/x_y~z;a=b,c!$&'+@v",
      'http://10.0.12.255/login',
      'http://a-b.example',
      'http://x.example/[1]',
    ])
      assert.deepEqual(named(`见${address}页`), [address], address);
  });

  it('end where a Chinese mark, character or a blank stands', () => {
    assert.deepEqual(named('http://a.example/路径'), ['http://a.example/']);
    assert.deepEqual(named('http://a.example，www.b.example；'), [
      'http://a.example',
      'www.b.example → http://www.b.example',
    ]);
    assert.deepEqual(named('http://a.example/x y'), ['http://a.example/x']);
  });

  it('leave the marks of the sentence out', () => {
    for (const mark of ['.', ',', ';', ':', '!', '?', "'", '*', '...', '?!'])
      assert.deepEqual(named(`see http://a.example/x${mark}`), ['http://a.example/x'], mark);
    assert.deepEqual(named('mail to a@b.example.'), ['a@b.example → mailto:a@b.example']);
  });

  it('keep a bracket only with the one that opens it', () => {
    assert.deepEqual(named('(see http://a.example/b_(c))'), ['http://a.example/b_(c)']);
    assert.deepEqual(named('(see http://a.example/b).'), ['http://a.example/b']);
    assert.deepEqual(named('[http://a.example/b]'), ['http://a.example/b']);
    assert.deepEqual(named('(http://a.example/b.)'), ['http://a.example/b']);
    assert.deepEqual(named('([http://a.example/b])'), ['http://a.example/b']);
  });

  it('are no part of a word or of another address', () => {
    for (const text of [
      'xwww.a.example',
      '_www.a.example',
      '/www.a.example',
      '.www.a.example',
      '-www.a.example',
    ])
      assert.deepEqual(named(text), [], text);
    assert.deepEqual(named('@www.a.example'), []);
    assert.deepEqual(named('9www.a.example'), []);
  });

  it('have a host with a dot that ends in letters, or four numbers', () => {
    for (const text of [
      'www.1',
      'http://a',
      'http://a.1',
      'a@b.1',
      'http://1.2.3',
      'http://1.2.3.4567',
      'www.',
    ])
      assert.deepEqual(named(text), [], text);
    assert.deepEqual(named('http://a.x1'), ['http://a.x1']);
    assert.deepEqual(named('http://a.example:80'), ['http://a.example:80']);
  });
});
