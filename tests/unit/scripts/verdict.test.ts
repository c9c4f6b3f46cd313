import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { command } from '../../support/command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verdict-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The invented city was checked on 2026-06-30, and the command is asked a day later. */
const TODAY = '2026-07-01';

async function verdict(...args: string[]) {
  const city = { CONTENT_DIR: 'tests/fixtures/city', BUILD_DAY: TODAY };
  const { status, stdout, stderr } = await command('verdict', args, city);
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Buffer): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

const answersOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('npm run verdict', () => {
  test('one question as JSON, every key of it', async () => {
    const { code, out } = await verdict(
      '办停车证费要我60',
      '--on',
      '2021-06-01',
      '--payer',
      'citizen',
      '--json',
    );
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      query: '办停车证费要我60',
      name: '办停车证费',
      amount: '60',
      on: '2021-06-01',
      verdict: 'chargeable',
      evidence: 'exact',
      currency: 'settled',
      checked: { on: '2026-06-30', against: null },
      fee: 'parking-permit',
      id: 'parking-permit',
      rates: [{ item: '每证', kind: 'amount', amount: '10.5', unit: '元/次' }],
      most: '10.5',
      over: '7.5',
      noAmount: false,
      lastKnown: null,
      edition: null,
      basis: ['临试发〔2018〕1号'],
      caveats: [],
      release: null,
    });
  });

  test('a question without a day is of today', async () => {
    const [answer] = answersOf((await verdict('停车证的钱', '--json')).out);
    assert.deepEqual([answer.on, answer.verdict, answer.currency], [TODAY, 'free', 'current']);
  });

  test('an amount beside the name goes before one in it', async () => {
    const [answer] = answersOf(
      (await verdict('停车证费30元', '--on', '2025-01-01', '--amount', '50', '--json')).out,
    );
    assert.deepEqual([answer.amount, answer.over], ['50', '50']);
  });

  test('the exit code is 0 whatever the verdict', async () => {
    assert.equal((await verdict('没有这种费', '--on', '2021-06-01', '--json')).code, 0);
    assert.equal((await verdict('parking-permit', '--on', '2017-01-01', '--json')).code, 0);
  });

  test('a reader at a terminal is answered in the words of the card', async () => {
    const { out } = await verdict('停车证的钱', '--on', '2024-01-01');
    assert.match(out, /^○ 不收费\n {2}停车证的钱 · 2024-01-01 · 停车证工本费 \[parking-permit\]/);
    assert.match((await verdict('密室费')).out, /^\? 没有查到：不能据此说不该收\n {2}密室费/);
  });

  test('a file is answered line by line, in order, in one run; all but the name may be missing', async () => {
    const questions = file(
      'questions.csv',
      '\uFEFFname,on,amount,payer,region,locale\r\nwaste,2020-01-01,,,,\r\n"停车证工本费",2019-12-31,30,citizen,,zh-CN\r\n没有这种费,,,enterprise,,en\r\n',
    );
    const { code, out } = await verdict('--file', questions);
    assert.equal(code, 0);
    const answers = answersOf(out);
    assert.deepEqual(
      answers.map(({ query, on, verdict: word }) => [query, on, word]),
      [
        ['waste', '2020-01-01', 'chargeable'],
        ['停车证工本费', '2019-12-31', 'chargeable'],
        ['没有这种费', TODAY, 'unknown'],
      ],
    );
    assert.deepEqual(answers[1].basis, ['临试发〔2018〕1号 第三条']);
    assert.equal(answersOf((await verdict('--file', file('names.csv', 'name\nwaste\n'))).out)[0].on, TODAY);
  });

  test('a file that an old spreadsheet program saved in GB18030', async () => {
    const bytes = Buffer.from([0xc0, 0xac, 0xbb, 0xf8, 0xb4, 0xa6, 0xc0, 0xed, 0xb7, 0xd1]); // 垃圾处理费
    const questions = file(
      'gb.csv',
      Buffer.concat([Buffer.from('name,on\n'), bytes, Buffer.from(',2020-01-01\n')]),
    );
    assert.equal(JSON.parse((await verdict('--file', questions)).out).fee, 'waste');
  });
});

describe('what cannot be asked is refused before anything is answered', () => {
  const CASES: [string, () => string[], RegExp][] = [
    ['a day that does not exist', () => ['waste', '--on', '2021-02-29'], /--on：“2021-02-29”.*YYYY-MM-DD/],
    [
      'a payer of another kind',
      () => ['waste', '--on', '2021-02-01', '--payer', 'child'],
      /--payer：“child”.*citizen or enterprise/,
    ],
    ['an amount that is none', () => ['waste', '--amount', '很多'], /--amount：“很多”.*not an amount/],
    ['a language that the site does not have', () => ['waste', '--locale', 'fr'], /--locale：“fr”/],
    [
      'a district that the city does not have',
      () => ['waste', '--region', '山中县'],
      /--region：.*“山中县”.*临河市/,
    ],
    [
      'such a district in a file',
      () => ['--file', file('region.csv', 'name,region\nwaste,\nwaste,山中县\n')],
      /region\.csv 第 3 行.*region：.*“山中县”.*临河市/,
    ],
    ['no name', () => ['--on', '2021-02-01'], /give one name/],
    ['an unknown option', () => ['waste', '--day', '2021-02-01'], /--day/],
    ['a missing file', () => ['--file', path.join(folder, 'none.csv')], /none\.csv：读不到.*check the path/],
    ['a bad header', () => ['--file', file('header.csv', 'fee,day\nx,y\n')], /header\.csv 第 1 行.*name/],
    [
      'a bad day in a file',
      () => ['--file', file('day.csv', 'name,on\nwaste,2020-01-01\nwaste,20-1-1\n')],
      /day\.csv 第 3 行.*on：“20-1-1”/,
    ],
    [
      'an empty name in a file',
      () => ['--file', file('name.csv', 'name,on\n,2020-01-01\n')],
      /第 2 行.*name is empty/,
    ],
    [
      'an open quote',
      () => ['--file', file('quote.csv', 'name,on\n"waste,2020-01-01\n')],
      /line 2: a quote is never closed/,
    ],
  ];
  for (const [name, args, message] of CASES) {
    test(name, async () => {
      const { code, out, err } = await verdict(...args());
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }
});
