import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openLibrary } from '#library/open-library';
import { ContentError, formatReport, type Issue } from '#library/report';
import { cityWith, faultsOf, type Edit } from '../../support/city.ts';
import { processorClock } from '../../support/processor.ts';

/** What an editor, a copied file or a broken disk can put into a content folder: each is a fault, none is thrown. */
const POLICY = 'policies/parking-2020.mdx';
const OTHER = 'policies/plan-2025.mdx';
const noted = (note: string) => (old: string) =>
  old.replace(
    'level: city',
    `level: city
changes:
  - on: 2026-01-01
    kind: minor
    note: ${note}`,
  );
const field = (line: string) => (old: string) => old.replace('level: city', `level: city\n${line}`);

function faultsAfter(change: (city: string) => void): readonly Issue[] {
  const city = cityWith({});
  change(city);
  try {
    openLibrary(city);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.issues;
    throw error;
  }
}

function assertFault(found: readonly Issue[], file: string, value: string, zh: RegExp): void {
  const issue = found.find(
    (each) => each.file === file && each.value.includes(value) && zh.test(each.zh.problem),
  );
  assert.ok(issue, `no fault of ${file} with "${value}": ${formatReport(found)}`);
  assert.ok(issue.en.problem && issue.en.remedy && issue.zh.remedy);
}

describe('YAML that would lose or change what the editor wrote', () => {
  const lost: [name: string, edit: Edit, value: string, zh: RegExp][] = [
    ['a text that begins with **', noted('**重要**：改正一个错字'), '**重要**', /以 \* 开头/],
    ['a text that begins with *', noted('*x'), '*x', /以 \* 开头/],
    ['a text that begins with &', noted('&注意 请看'), '&注意', /以 & 开头/],
    ['a text that begins with !', noted('!foo 聊'), '!foo', /以 ! 开头/],
    ['a text with # in it', noted('见文件 #3 号'), '见文件 #3 号', /注释/],
    ['a field that stands twice', field('level: county'), 'level', /写了两次/],
    ['a name that is a number', field('1e3: x'), '1000', /改写/],
    ['a field without a name', field('? [a]\n: x'), '', /没有名称/],
    ['brackets without an end', field(`x: ${'['.repeat(500)}`), '', /格式不对/],
    ['brackets in brackets', field(`x: ${'['.repeat(50)}${']'.repeat(50)}`), '', /套得太深/],
    ['half a character', field('x: "\\uD800"'), 'U+D800', /半个字符/],
    ['a lone carriage return', field('x: "a\\rb"'), 'U+000D', /控制字符/],
    ['a NUL', field('x: "a\\0b"'), 'U+0000', /控制字符/],
    ['text turned around', field('x: a\u202Eb'), 'U+202E', /文字方向/],
    ['nothing but an invisible blank', field('x: \u200B'), 'U+200B', /看不见/],
    ['a private character', field('x: \uE123'), 'U+E123', /造字区/],
  ];
  for (const [name, edit, value, zh] of lost) {
    test(name, () => assertFault(faultsOf({ [POLICY]: edit }), POLICY, value, zh));
  }

  test('the library prints nothing of its own beside the faults', async () => {
    const printed: string[] = [];
    const listen = (warning: Error) => printed.push(warning.message);
    process.on('warning', listen);
    assertFault(faultsOf({ [POLICY]: field('? { 2+2 }\n: x') }), POLICY, '', /没有名称/);
    await setImmediate();
    process.off('warning', listen);
    assert.deepEqual(printed, []);
  });

  test('a directive', () => {
    assertFault(
      faultsOf({ 'topics.yaml': (old) => `%YAML 1.1\n---\n${old}` }),
      'topics.yaml',
      '%YAML',
      /指令/,
    );
  });

  test('a fault hides no other, in the same file or in another', () => {
    const found = faultsOf({
      [POLICY]: (old) => `${noted('*x')(old)}\n<Stamp>\n`,
      [OTHER]: (old) => old.replace('level: city', 'level: town'),
      'policies/service-2019.mdx': (old) => `${old}\n<Nothing />\n`,
    });
    assert.deepEqual([...new Set(found.map(({ file }) => file))].sort(), [
      POLICY,
      OTHER,
      'policies/service-2019.mdx',
    ]);
    assert.ok(found.filter(({ file }) => file === POLICY).length >= 2);
  });

  test('4,000 fields are read in seconds', () => {
    const many = Array.from({ length: 4_000 }, (_, index) => `t${index}: { name: { zh-CN: 字 } }`).join('\n');
    const spent = processorClock();
    assert.deepEqual(faultsOf({ 'topics.yaml': (old) => `${old}\n${many}\n` }), []);
    assert.ok(spent() < 5_000);
  });
});

describe('bodies', () => {
  const bodies: [name: string, words: string, value: string, zh: RegExp][] = [
    ['an unseen character', '甲\u200B乙', 'U+200B', /看不见/],
    ['a comment around words', '{/* a */ 要紧的话 /* b */}', '', /MDX|程序/],
    ['quotes in quotes', `${'> '.repeat(200)}x`, '', /太深/],
    ['tags in tags', `${'<Note>\n\n'.repeat(200)}${'</Note>\n\n'.repeat(200)}`, '', /太深/],
  ];
  test('a section that is closed within an item of a list, over which the parser ends the process', () => {
    const file = 'interpretations/action-explained/zh-CN.mdx';
    for (const closing of ['  </Section>', '- 完</Section>'])
      assertFault(
        faultsOf({
          [file]: (old) => old.replace(/(<Section id="what-changes">[^]*?)\n\n<\/Section>/, `$1\n${closing}`),
        }),
        file,
        '</Section>',
        /对齐/,
      );
  });

  for (const [name, words, value, zh] of bodies) {
    test(name, () => assertFault(faultsOf({ [POLICY]: (old) => `${old}\n\n${words}\n` }), POLICY, value, zh));
  }
});

describe('files and folders that nobody would read', () => {
  const strange: [name: string, file: string, zh: RegExp, change: (city: string) => void][] = [
    [
      'a folder for a file',
      'site.yaml',
      /文件夹，应当是文件/,
      (city) => {
        rmSync(path.join(city, 'site.yaml'));
        mkdirSync(path.join(city, 'site.yaml'));
      },
    ],
    [
      'a folder for an entry',
      'policies/x.mdx',
      /文件夹，应当是文件/,
      (city) => mkdirSync(path.join(city, 'policies/x.mdx')),
    ],
    [
      'a file for a folder',
      'journeys',
      /文件，应当是文件夹/,
      (city) => {
        rmSync(path.join(city, 'journeys'), { recursive: true });
        writeFileSync(path.join(city, 'journeys'), '');
      },
    ],
    [
      'a link',
      'policies/linked.mdx',
      /链接/,
      (city) => symlinkSync('plan-2025.mdx', path.join(city, 'policies/linked.mdx')),
    ],
    [
      'links in a circle',
      'policies/round.mdx',
      /链接/,
      (city) => symlinkSync('round.mdx', path.join(city, 'policies/round.mdx')),
    ],
    [
      'a link to a folder',
      'policies/up',
      /链接/,
      (city) => symlinkSync('..', path.join(city, 'policies/up')),
    ],
    [
      'a misspelt folder',
      'policy',
      /不认识/,
      (city) => {
        mkdirSync(path.join(city, 'policy'));
        writeFileSync(path.join(city, 'policy/new.mdx'), '---\n---\n');
      },
    ],
    [
      'a misspelt file',
      'sites.yaml',
      /不认识/,
      (city) => writeFileSync(path.join(city, 'sites.yaml'), 'a: b'),
    ],
    [
      'a copy of a file',
      '复制site.yaml',
      /不认识/,
      (city) => writeFileSync(path.join(city, '复制site.yaml'), 'a: b'),
    ],
    [
      'a name that programs keep',
      'fees/constructor.mdx',
      /保留字/,
      (city) => {
        writeFileSync(path.join(city, 'fees/constructor.mdx'), '---\n---\n');
      },
    ],
    [
      'a name that the site keeps',
      'fees/check.mdx',
      /保留字/,
      (city) => {
        writeFileSync(path.join(city, 'fees/check.mdx'), '---\n---\n');
      },
    ],
    [
      'a file of 6 MB',
      POLICY,
      /太大/,
      (city) => writeFileSync(path.join(city, POLICY), 'a'.repeat(6 * 1024 * 1024)),
    ],
  ];
  for (const [name, file, zh, change] of strange) {
    test(name, () => assertFault(faultsAfter(change), file, '', zh));
  }

  test('a misspelt name is told what it is near', () => {
    const [found] = faultsAfter((city) => writeFileSync(path.join(city, 'sites.yaml'), 'a: b'));
    assert.match(found!.zh.remedy, /是不是 site\.yaml/);
  });

  test('what desktops leave is passed over', () => {
    assert.deepEqual(
      faultsOf({ '.DS_Store': 'x', 'policies/.DS_Store': 'x', 'fees/~$fees.xlsx': 'x', 'README.md': 'x' }),
      [],
    );
  });
});

describe('values', () => {
  const values: [name: string, file: string, edit: Edit, value: string, zh: RegExp][] = [
    [
      'an office that every object has',
      POLICY,
      (old) => old.replace(/issuers:\n {2}- .*/, 'issuers: [constructor]'),
      'constructor',
      /保留字|找不到/,
    ],
    [
      'a domain with a path',
      'site.yaml',
      (old) => old.replace(/^domain: .*/m, 'domain: https://portal.example/x/?q=1#f'),
      '#f',
      /域名后面/,
    ],
    [
      'a domain that is no address',
      'site.yaml',
      (old) => old.replace(/^domain: .*/m, 'domain: portal.example'),
      'portal.example',
      /网址/,
    ],
    [
      'an interval of 24 million million years',
      'site.yaml',
      (old) => old.replace(/^reviewEveryDays: .*/m, 'reviewEveryDays: 9007199254740991'),
      '9007199254740991',
      /太大/,
    ],
    [
      'a day before there were any',
      POLICY,
      (old) => old.replace('writtenOn: 2020-02-10', 'writtenOn: 0000-01-01'),
      '0000-01-01',
      /1900/,
    ],
    [
      'a translation current for ever',
      'guides/open-shop/en.mdx',
      (old) => old.replace(/translatedFrom: .*/, 'translatedFrom: 9999-12-31'),
      '9999',
      /2199/,
    ],
  ];
  for (const [name, file, edit, value, zh] of values) {
    test(name, () => assertFault(faultsOf({ [file]: edit }), file, value, zh));
  }
});

test('the fixture city with nothing changed has no fault', () => {
  assert.deepEqual(faultsOf({}), []);
});
