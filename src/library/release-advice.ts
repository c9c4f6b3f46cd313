import type { ReleaseFault, ReleaseFaultCode } from '#domain/releases/chain';
import type { Issue } from './report.ts';

type Advice = (fault: ReleaseFault) => Pick<Issue, 'zh' | 'en'>;
const RESTORE = {
  zh: '发布版封存后不得改动：用版本库里的原文件恢复它',
  en: 'a sealed release must not change: restore the file from version control',
};

/** What each fault means, and what to do. */
export const RELEASE_ADVICE: Record<ReleaseFaultCode, Advice> = {
  unreadable: () => ({
    zh: { problem: '读不出发布版（不是 JSON，或缺少栏目）', remedy: RESTORE.zh },
    en: { problem: 'not a release (not JSON, or parts are missing)', remedy: RESTORE.en },
  }),
  'not-canonical': () => ({
    zh: { problem: '文件的字节变了（内容没变，排版或空白变了）', remedy: RESTORE.zh },
    en: {
      problem: 'the bytes of the file changed (its content did not: white space or order did)',
      remedy: RESTORE.en,
    },
  }),
  misnamed: ({ expected }) => ({
    zh: {
      problem: `文件名、编号和封存日对不上，按内容应当是 ${expected}`,
      remedy: '恢复原来的文件名；调换过次序的换回来',
    },
    en: {
      problem: `name, id and day of sealing disagree; by its content it is ${expected}`,
      remedy: 'give the file its name back; undo a change of order',
    },
  }),
  changed: ({ expected }) => ({
    zh: { problem: `内容被改过：算出的哈希值与封存时的 ${expected} 不同`, remedy: RESTORE.zh },
    en: { problem: `the content was changed: its hash is not the sealed ${expected}`, remedy: RESTORE.en },
  }),
  'unknown-key': () => ({
    zh: {
      problem: '签名用的密钥不在 releases/keys.yaml 里',
      remedy: '核对密钥编号；确是本市密钥的，把公钥加进 keys.yaml',
    },
    en: {
      problem: 'signed with a key that releases/keys.yaml does not list',
      remedy: 'check the key’s id; if it is the city’s, add its public key',
    },
  }),
  'wrong-key': () => ({
    zh: {
      problem: '签名与这把公钥对不上：不是它签的，或签名被改过',
      remedy: '核对 keys.yaml 里的公钥；不是本市封存的，不得发布',
    },
    en: {
      problem: 'the named key did not make this signature, or the signature was changed',
      remedy: 'check the public key in keys.yaml; publish nothing that the city did not seal',
    },
  }),
  'missing-link': () => ({
    zh: { problem: '它所接的前一版不见了（按哈希值找不到）', remedy: '从版本库恢复被删的发布版' },
    en: {
      problem: 'the release before it, named by its hash, is missing',
      remedy: 'restore the deleted release from version control',
    },
  }),
  'out-of-order': ({ found, expected }) => ({
    zh: {
      problem: `次序不对：它接的是 ${found}，按先后应当接 ${expected || '（第一版，不接任何一版）'}`,
      remedy: '恢复原来的文件；次序由封存时定下',
    },
    en: {
      problem: `out of order: it follows ${found}, and should follow ${expected || 'none (it is the first)'}`,
      remedy: 'restore the files; the order was fixed when they were sealed',
    },
  }),
  'second-beginning': ({ expected }) => ({
    zh: {
      problem: `它不接任何一版，而前面有 ${expected}：链条断开另起了`,
      remedy: '恢复原来的文件；新的一版用 npm run release 封存',
    },
    en: {
      problem: `it follows no release although ${expected} comes before: the chain begins twice`,
      remedy: 'restore the files; seal new releases with npm run release',
    },
  }),
  'not-as-published': ({ expected }) => ({
    zh: {
      problem: `与已公布的同号发布版不同（公布的哈希值是 ${expected}）`,
      remedy: '以网站公布的文件为准，重新下载',
    },
    en: {
      problem: `differs from the published release of this id (published hash ${expected})`,
      remedy: 'download the published file again',
    },
  }),
};
