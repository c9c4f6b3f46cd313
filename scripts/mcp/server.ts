import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { isDay, type Day } from '#domain/calendar';
import { answerRecord } from '#domain/fees/answer-record';
import { answerTo } from '#domain/fees/answer-to';
import * as AT from '#i18n/addresses';
import { LOCALES, localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';

import type { Library } from '#library/library';
import { CHANGE_KINDS, whatChanged, type Change } from '#library/what-changed';
import { feeContext } from '#views/fees/fee-context';
import { guideRecord } from '#views/guides/guide-record';
import { policyRecord } from '#views/policies/policy-record';
import { answerText } from '../verdict/text.ts';
import { findPages } from './find-pages.ts';

/** More than this helps no assistant. */
const MOST_FOUND = 5;
const MOST_CHANGES = 50;

const day = z.string().refine(isDay, { error: 'a calendar day, YYYY-MM-DD' });
const locale = z.enum(LOCALES as [Locale, ...Locale[]]).default(SOURCE_LOCALE);

/**
 * The portal for assistants (Model Context Protocol): the same library and the same answers as its pages, each with its
 * citation and its age.
 * @param today asked at every call: a server outlives the day on which it was started
 */
export function portalServer(library: Library, today: () => Day): McpServer {
  const server = new McpServer(
    { name: 'city-policy-portal', version: '1.0.0' },
    { instructions: instructionsOf(library) },
  );
  addCharges(server, library, today);
  addPolicies(server, library, today);
  addGuides(server, library, today);
  addChanges(server, library, today);
  return server;
}

function instructionsOf({ site }: Library): string {
  const demonstration = site.demonstration
    ? '这是演示，不是政府网站 / A demonstration, not a government website. '
    : '';
  return (
    demonstration +
    'Answers cite their basis and say how old they are: repeat both. "unknown" is no accusation, and only "not-listed" ' +
    'and "prohibited" say that a charge may not be collected. The Chinese texts count; translations are for reference.'
  );
}

function addCharges(server: McpServer, library: Library, today: () => Day): void {
  const context = feeContext(library, SOURCE_LOCALE);
  server.registerTool(
    'may_they_charge',
    {
      title: '这钱该不该收 / May they charge me this?',
      description:
        'Whether a charge may be collected, the most that may be asked, the basis, and how old the answer is. ' +
        'The question is one line of speech in Chinese, English, Japanese or Korean; it may hold an amount: 换身份证要我60.',
      inputSchema: {
        question: z.string().min(1).max(400),
        on: day.optional().describe('the day that is asked about; today where it is missing'),
        payer: z.enum(['citizen', 'enterprise']).optional(),
        region: z.string().optional().describe('the district, by its Chinese name'),
      },
    },
    ({ question, on, payer, region }) => {
      const now = today();
      const answer = answerTo(context.catalogue, { text: question, today: now, on, payer, region });
      return said(answerText(answer, context, now), {
        ...answerRecord(answer),
        url: checkAddress(library, question),
      });
    },
  );
}

function addPolicies(server: McpServer, library: Library, today: () => Day): void {
  server.registerTool(
    'find_policy',
    {
      title: '找政策文件 / Find a policy document',
      description:
        'Policy documents by title, number or subject, with their validity on the day as far as it is proven.',
      inputSchema: { query: z.string().min(1).max(400), locale, on: day.optional() },
    },
    ({ query, locale: language, on }) => {
      const asOf = on ?? today();
      const policies = findPages(library, ['policy'], query, language, asOf)
        .slice(0, MOST_FOUND)
        .map(({ path, score }) => ({
          score,
          page: library.site.domain + path,
          ...policyRecord(library, library.policies.get(slugOf(path))!, asOf),
        }));
      return said(
        listed(policies, ({ page }) => page),
        { asOf, policies },
      );
    },
  );
}

function addGuides(server: McpServer, library: Library, today: () => Day): void {
  server.registerTool(
    'guide',
    {
      title: '办事指南 / How to get something done',
      description:
        'The service guides that a question is about: who may apply, materials, steps, time limits, charges, remedies, ' +
        'each with its article. The first is whole, the others are named.',
      inputSchema: { question: z.string().min(1).max(400), locale },
    },
    ({ question, locale: language }) => {
      const [first, ...others] = findPages(library, ['guide'], question, language, today()).slice(
        0,
        MOST_FOUND,
      );
      const guide = first && guideRecord(library, library.guides.get(slugOf(first.path))!);
      const also = others.map(({ path, title }) => ({ title, page: library.site.domain + path }));
      const page = first && library.site.domain + first.path;
      return said(first ? `${first.title}\n${page}` : NOTHING, {
        page: page ?? null,
        guide: guide ?? null,
        also,
      });
    },
  );
}

function addChanges(server: McpServer, library: Library, today: () => Day): void {
  server.registerTool(
    'what_changed',
    {
      title: '有什么变化 / What changed',
      description:
        'What changed in law, charges and this site between two days, the newest first; for one kind of business where it is named.',
      inputSchema: {
        since: day,
        until: day.optional(),
        kinds: z.array(z.enum(CHANGE_KINDS)).optional(),
        business: z
          .enum(Object.keys(library.readers.businesses) as [string, ...string[]])
          .optional()
          .describe('whom the changes are to concern'),
      },
    },
    ({ since, until, kinds, business }) => {
      const reader = business === undefined ? {} : { reader: { facet: 'business' as const, id: business } };
      const changes = whatChanged(library, { since, until: until ?? today(), ...reader })
        .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
        .slice(0, MOST_CHANGES)
        .map((change) => changeRecord(library, change));
      return said(
        listed(changes, ({ on, kind, slug }) => `${on} ${kind} ${slug}`),
        { changes },
      );
    },
  );
}

const NOTHING = '没有查到 / nothing found';

function changeRecord({ site }: Library, { on, kind, publication, pages, concerns }: Change) {
  return {
    on,
    kind,
    slug: publication.slug,
    concerns,
    pages: pages.map((page) => site.domain + localePath(SOURCE_LOCALE, `/${page.kind}/${page.slug}/`)),
  };
}

function listed<T>(items: readonly T[], line: (item: T) => string): string {
  return items.length === 0 ? NOTHING : items.map(line).join('\n');
}

function slugOf(path: string): string {
  return path.split('/').at(-2)!;
}

function checkAddress({ site }: Library, question: string): string {
  return `${site.domain}${localePath(SOURCE_LOCALE, AT.feeCheck)}?q=${encodeURIComponent(question)}`;
}

/** A result for people, and the same as data. */
function said(text: string, data: object) {
  return {
    content: [
      { type: 'text' as const, text },
      { type: 'text' as const, text: JSON.stringify(data) },
    ],
    structuredContent: data as Record<string, unknown>,
  };
}
