import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { AnswerRecord } from '#domain/fees/answer-record';
import { openLibrary } from '#library/open-library';
import { portalServer } from '#scripts/mcp/server';

interface Policies {
  policies: { id: string; validity: { asOf: string } }[];
}
interface Changes {
  changes: { on: string; kind: string }[];
}

const TODAY = '2026-06-20';
const library = openLibrary('tests/fixtures/city');
const client = new Client({ name: 'test', version: '1' });
const [ours, theirs] = InMemoryTransport.createLinkedPair();
await portalServer(library, () => TODAY).connect(theirs);
await client.connect(ours);
after(() => client.close());

/** What a tool gives as data. */
async function call<T>(name: string, args: Record<string, unknown>): Promise<T> {
  const result = await client.callTool({ name, arguments: args });
  assert.notEqual(result.isError, true, JSON.stringify(result.content));
  return result.structuredContent as T;
}

describe('the portal for assistants', () => {
  it('offers its four tools and says what it is', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['may_they_charge', 'find_policy', 'guide', 'what_changed'],
    );
    assert.match(client.getInstructions()!, /演示/);
  });

  it('answers about a charge as the command does, with citation, age and page', async () => {
    const [slug, fee] = [...library.fees][0]!;
    const answer = await call<AnswerRecord & { url: string }>('may_they_charge', {
      question: `${fee.data.name['zh-CN']}60元`,
      on: TODAY,
    });
    assert.equal(answer.fee, slug);
    assert.equal(answer.amount, '60');
    assert.equal(answer.on, TODAY);
    assert.ok('currency' in answer && 'basis' in answer && 'checked' in answer);
    assert.match(answer.url, /^https:\/\/portal\.example\/fees\/check\/\?q=/);
  });

  it('accuses nobody of a name that it does not know', async () => {
    const { verdict } = await call<AnswerRecord>('may_they_charge', { question: '密室费' });
    assert.equal(verdict, 'unknown');
  });

  it('finds a policy by its number and its title, with its validity on the day', async () => {
    const policy = [...library.policies.values()].find(({ data }) => data.documentNumber !== null)!;
    for (const query of [policy.data.documentNumber!, policy.data.title['zh-CN']]) {
      const { policies } = await call<Policies>('find_policy', { query });
      assert.equal(policies[0]!.id, policy.slug, query);
      assert.equal(policies[0]!.validity.asOf, TODAY);
    }
  });

  it('gives a guide whole', async () => {
    const [slug, { original }] = [...library.guides][0]!;
    const { guide, page } = await call<{ guide: { id: string }; page: string }>('guide', {
      question: original.data.title['zh-CN'],
    });
    assert.equal(guide.id, slug);
    assert.match(page, new RegExp(`/guides/${slug}/$`));
  });

  it('tells what changed between two days, of one kind too', async () => {
    const { changes } = await call<Changes>('what_changed', { since: '2000-01-01', until: TODAY });
    assert.ok(changes.length > 0);
    assert.ok(changes.every(({ on }) => on >= '2000-01-01' && on <= TODAY));
    const charges = await call<Changes>('what_changed', {
      since: '2000-01-01',
      until: TODAY,
      kinds: ['charge'],
    });
    assert.ok(charges.changes.every(({ kind }) => kind === 'charge'));
  });

  it('refuses what is no question', async () => {
    for (const args of [
      {},
      { question: '' },
      { question: '护照', on: '2026-02-30' },
      { question: '护照', payer: 'dog' },
    ]) {
      const result = await client.callTool({ name: 'may_they_charge', arguments: args });
      assert.equal(result.isError, true, JSON.stringify(args));
    }
  });
});

describe('npm run mcp', () => {
  it('speaks over standard input and output', async () => {
    const other = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ['scripts/mcp.ts'],
      env: { CONTENT_DIR: 'tests/fixtures/city', BUILD_DAY: TODAY, PATH: process.env['PATH'] ?? '' },
    });
    await other.connect(transport);
    const { tools } = await other.listTools();
    assert.equal(tools.length, 4);
    await other.close();
  });
});
