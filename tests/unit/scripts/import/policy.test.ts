import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { planPolicy } from '#library/import-policy';
import { openLibrary } from '#library/open-library';
import { cityWith } from '../../../support/city.ts';
import { command } from '../../../support/command.ts';
import { docxOf, gb18030 } from '../../../support/office-files.ts';

const DOCUMENT = 'tests/fixtures/documents/liaocheng-2021-2.txt';

/** Runs the command; the exit code, and what it said. */
async function run(city: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const { status, stdout, stderr } = await command('import', args, { CONTENT_DIR: city });
  return { code: status, said: status === 0 ? stdout : stderr };
}

test('an official text becomes a content file that passes the check, unknowns said as such', async () => {
  const city = cityWith({});
  assert.equal((await run(city, 'policy', DOCUMENT, '--slug', 'new-2021')).code, 0);
  const policy = openLibrary(city).policies.get('new-2021')!;
  assert.equal(policy.data.documentNumber, '聊营转办〔2021〕2号');
  assert.equal(policy.data.writtenOn, '2021-05-08');
  assert.equal(policy.data.level, 'city');
  assert.equal(policy.data.type, 'notice');
  const unknown = [
    policy.data.issuers,
    policy.data.publishedOn,
    policy.data.effectiveFrom,
    policy.data.supersedes,
  ];
  assert.deepEqual(unknown, [null, null, null, null]);
});

test('an existing file is not overwritten', async () => {
  const city = cityWith({});
  const file = path.join(city, 'policies/parking-2018.mdx');
  const before = readFileSync(file, 'utf8');
  const { code, said } = await run(city, 'policy', DOCUMENT, '--slug', 'parking-2018');
  assert.equal(code, 1);
  assert.match(said, /不覆盖/);
  assert.equal(readFileSync(file, 'utf8'), before);
});

test('a text without a head, a bad slug and a wrong command are refused in one sentence', async () => {
  const city = cityWith({});
  const headless = fileOf('headless.txt', '只有一段话。');
  for (const args of [
    ['policy', headless, '--slug', 'x'],
    ['policy', DOCUMENT, '--slug', 'X Y'],
    ['policy', path.join(city, 'gone.txt'), '--slug', 'x'],
    ['policy'],
    ['fees', path.join(city, 'gone.csv')],
  ]) {
    const { code, said } = await run(city, ...args);
    assert.equal(code, 1);
    assert.doesNotMatch(said, /\n\s+at /);
  }
  assert.equal(existsSync(path.join(city, 'policies/x.mdx')), false);
});

const NOTICE = [
  '临河市人民政府办公室',
  '临政办发〔2024〕17号',
  '关于规范收费的通知',
  '各县（市、区）人民政府：',
  '为规范收费行为，现就有关事项通知如下，请认真贯彻执行，并做好公示工作，接受社会监督。',
  '临河市人民政府办公室',
  '2024年6月18日',
];

const FOLDER = mkdtempSync(path.join(tmpdir(), 'import-'));
after(() => rmSync(FOLDER, { recursive: true, force: true }));

function fileOf(name: string, bytes: Uint8Array | string): string {
  const file = path.join(FOLDER, name);
  writeFileSync(file, bytes);
  return file;
}

test('a Word file and a text in GB18030 are read, and what the command writes passes the check', async () => {
  const city = cityWith({});
  const word = fileOf('a.docx', docxOf(NOTICE.map((text) => ({ text }))));
  const plain = fileOf('b.txt', gb18030(NOTICE.join('\n').replace('17号', '18号')));
  assert.equal((await run(city, 'policy', word, '--slug', 'from-word')).code, 0);
  assert.equal((await run(city, 'policy', plain, '--slug', 'from-text')).code, 0);
  const { policies } = openLibrary(city);
  assert.equal(policies.get('from-word')!.data.documentNumber, '临政办发〔2024〕17号');
  assert.equal(policies.get('from-text')!.data.documentNumber, '临政办发〔2024〕18号');
});

test('a document that is not sure is shown and not written until somebody says yes', async () => {
  const city = cityWith({});
  const file = fileOf('odd.txt', ['一份没有文种的东西', ...NOTICE.slice(3)].join('\n'));
  const target = path.join(city, 'policies/odd.mdx');
  const first = await run(city, 'policy', file, '--slug', 'odd');
  assert.equal(first.code, 1);
  assert.match(first.said, /什么都没有写入.*--yes/);
  assert.equal(existsSync(target), false);
  assert.equal((await run(city, 'policy', file, '--slug', 'odd', '--yes')).code, 0);
  assert.equal(existsSync(target), true);
});

test('a document that the city holds already is asked about', async () => {
  const city = cityWith({});
  const file = fileOf('a.txt', NOTICE.join('\n'));
  assert.equal((await run(city, 'policy', file, '--slug', 'first')).code, 0);
  const again = await run(city, 'policy', file, '--slug', 'second');
  assert.equal(again.code, 1);
  assert.equal(existsSync(path.join(city, 'policies/second.mdx')), false);
});

test('the policy in the content folder has the body that the importer makes of the source', async () => {
  const planning = await planPolicy(readFileSync(DOCUMENT), DOCUMENT, 'x-one', '/nowhere', {
    offices: {},
    policies: new Map(),
  });
  assert.ok(planning.ok);
  const body = planning.plan.content.slice(planning.plan.content.indexOf('\n---\n', 4) + 6);
  assert.ok(readFileSync('content/policies/lc-2021-2.mdx', 'utf8').endsWith(body));
});
