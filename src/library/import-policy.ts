import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Library } from './library.ts';
import { unaccounted } from './official-text/account.ts';
import { bodyOf, originalName, policyFile } from './official-text/policy/policy-file.ts';
import { readPolicy, SURE } from './official-text/policy/read-policy.ts';
import type { PolicyDraft } from '#library/official-text/policy/policy-draft';
import { readDocument } from './official-text/read-document.ts';
import type { Writing } from './write-aside.ts';

/** What importing a document would do, for an editor to look at before anything is written. */
export interface PolicyPlan {
  draft: PolicyDraft;
  /** The content file. */
  content: string;
  /** Every file that would be written. */
  writings: Writing[];
  /** Lines of the source that are in none of them and among nothing that is put aside. */
  lost: string[];
  /** Not sure enough to be written without a yes. */
  asks: boolean;
}

export type PolicyPlanning = { ok: true; plan: PolicyPlan } | { ok: false; zh: string; en: string };

/**
 * Reads a document and says what it would become. Nothing is written, and nothing is thrown for what a file holds.
 * @param file its name, or its path where pictures may lie beside it
 */
export async function planPolicy(
  bytes: Uint8Array,
  file: string,
  slug: string,
  contentDir: string,
  library: Pick<Library, 'offices' | 'policies'>,
): Promise<PolicyPlanning> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return refusal(`标识只用小写英文字母、数字和连字符：${slug}`, `not an id: ${slug}`);
  const target = path.join(contentDir, 'policies', `${slug}.mdx`);
  if (existsSync(target)) return refusal(`${target} 已经有了，不覆盖`, 'it exists and is not overwritten');
  const reading = await readDocument(bytes, file);
  if (!reading.ok) return { ok: false, ...reading.reason };
  const policy = readPolicy(reading.document);
  if (!policy.ok) return policy;
  const { draft } = policy;
  const same = [...library.policies.values()].find(({ data }) => isSame(data, draft));
  if (same)
    draft.doubts.push({
      zh: `本站已经有这份文件：policies/${same.slug}.mdx`,
      en: `the site holds this document already: policies/${same.slug}.mdx`,
      weight: 0.5,
    });
  const content = policyFile(draft, slug, library);
  const lost = unaccounted(reading.document, draft, bodyOf(draft.parts, slug));
  const writings = [
    { file: target, content },
    ...draft.files.map(({ name, bytes: content }) => ({
      file: path.join(contentDir, 'originals', originalName(slug, name)),
      content,
    })),
  ];
  const asks = lost.length > 0 || same !== undefined || draft.confidence < SURE;
  return { ok: true, plan: { draft, content, writings, lost, asks } };
}

function isSame(
  data: { documentNumber: string | null; title: { 'zh-CN': string } },
  draft: PolicyDraft,
): boolean {
  return data.documentNumber !== null && draft.documentNumber !== null
    ? data.documentNumber === draft.documentNumber
    : data.title['zh-CN'] === draft.title;
}

function refusal(zh: string, en: string): PolicyPlanning {
  return { ok: false, zh, en };
}
