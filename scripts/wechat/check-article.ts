import { Parser } from 'htmlparser2';
import type { Issue } from '#library/report';
import { WECHAT_LIMITS, type WechatArticle } from '#views/wechat/wechat-article';

/**
 * What WeChat documents for a draft (draft/add) and for a picture in its text (media/uploadimg). Characters are UTF-16
 * units and a megabyte is a million bytes: the stricter reading of each.
 */
export const LIMITS = {
  ...WECHAT_LIMITS,
  /** The content has fewer bytes than this, and fewer characters than WECHAT_LIMITS says. */
  contentBytes: 1_000_000,
  /** A picture has fewer bytes than this. */
  pictureBytes: 1_000_000,
  sourceUrlBytes: 1_024,
} as const;

/** A picture of an article, as it is uploaded. */
export interface Picture {
  /** The name by which the content shows it. */
  file: string;
  bytes: Uint8Array;
}

/** The elements that WeChat keeps and that an article is written with. */
const ELEMENTS = new Set(
  'section p span strong br sup h2 h3 ul ol li table tbody tr td blockquote img'.split(' '),
);
const IMAGE_ATTRIBUTES = new Set(['src', 'alt', 'style']);
const DROPPED_STYLE = /(?:^|[;\s])(?:position|transform)\s*:|url\s*\(|expression\s*\(/i;
const WEB_ADDRESS = /^https?:\/\//;

type Said = Issue['zh'];

/**
 * Every documented limit that an article or a picture of it breaks; none where WeChat would take it as it is.
 * @param pictures the pictures that its content shows, and its cover
 */
export function checkArticle(article: WechatArticle, pictures: readonly Picture[]): Issue[] {
  const issue = (field: string, value: string, zh: Said, en: Said): Issue => ({
    file: article.file,
    field,
    value,
    zh,
    en,
  });
  return [
    ...wordsIssues(article, issue),
    ...contentIssues(article, issue),
    ...markupFaults(article.content, new Set(pictures.map(({ file }) => file))).map((fault) =>
      issue(
        'content',
        fault,
        { problem: '公众号会删去这个写法', remedy: '这是程序的错，请告诉维护的人' },
        { problem: 'WeChat removes this', remedy: 'this is a fault of the program; tell its maintainers' },
      ),
    ),
    ...pictures.flatMap((picture) => pictureIssues(picture, issue)),
  ];
}

type IssueOf = (field: string, value: string, zh: Said, en: Said) => Issue;

function wordsIssues({ title, author, digest }: WechatArticle, issue: IssueOf): Issue[] {
  const fields = [
    { field: 'title', text: title, most: LIMITS.title, zh: '写 shortTitle', en: 'write shortTitle' },
    {
      field: 'site.yaml › name',
      text: author,
      most: LIMITS.author,
      zh: '把门户名称改短',
      en: 'shorten the name',
    },
    { field: 'summary', text: digest, most: LIMITS.digest, zh: '把摘要改短', en: 'shorten the summary' },
  ];
  const long = fields.filter(({ text, most }) => text.length > most);
  const empty = title === '' ? fields.slice(0, 1) : [];
  return [
    ...empty.map(({ field }) =>
      issue(
        field,
        '',
        { problem: '没有标题', remedy: '写上标题' },
        { problem: 'no title', remedy: 'write one' },
      ),
    ),
    ...long.map(({ field, text, most, zh, en }) =>
      issue(
        field,
        text,
        { problem: `公众号最多 ${most} 个字，现在 ${text.length} 个`, remedy: `${zh}，不超过 ${most} 个字` },
        {
          problem: `WeChat takes at most ${most} characters, here are ${text.length}`,
          remedy: `${en}, at most ${most} characters`,
        },
      ),
    ),
  ];
}

function contentIssues({ content, sourceUrl }: WechatArticle, issue: IssueOf): Issue[] {
  const measures = [
    {
      field: 'content',
      size: content.length,
      limit: LIMITS.contentCharacters,
      zh: '个字符（含格式）',
      en: 'characters, markup included',
    },
    {
      field: 'content',
      size: Buffer.byteLength(content),
      limit: LIMITS.contentBytes,
      zh: '字节',
      en: 'bytes',
    },
  ];
  const long = measures.filter(({ size, limit }) => size >= limit);
  const address = WEB_ADDRESS.test(sourceUrl) && Buffer.byteLength(sourceUrl) <= LIMITS.sourceUrlBytes;
  return [
    ...long.map(({ field, size, limit, zh, en }) =>
      issue(
        field,
        String(size),
        { problem: `正文要少于 ${limit} ${zh}`, remedy: '缩短正文，或分成两篇' },
        { problem: `the text has fewer than ${limit} ${en}`, remedy: 'shorten it, or make two of it' },
      ),
    ),
    ...(address
      ? []
      : [
          issue(
            'site.yaml › domain',
            sourceUrl,
            {
              problem: '“阅读原文”的地址不对',
              remedy: `写 https:// 开头的域名，整个地址不超过 ${LIMITS.sourceUrlBytes} 字节`,
            },
            {
              problem: 'not an address for “阅读原文”',
              remedy: `a domain with https://, the whole address at most ${LIMITS.sourceUrlBytes} bytes`,
            },
          ),
        ]),
  ];
}

/** What is not in WeChat's subset: element, attribute, style or address, as it stands in the content. */
export function markupFaults(content: string, pictures: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ELEMENTS.has(name)) faults.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes))
        if (!isKept(name, attribute, value, pictures)) faults.push(`<${name} ${attribute}="${value}">`);
    },
    oncomment: (data) => faults.push(`<!--${data}-->`),
    onprocessinginstruction: (_, data) => faults.push(`<${data}>`),
  });
  parser.end(content);
  return faults;
}

function isKept(element: string, attribute: string, value: string, pictures: ReadonlySet<string>): boolean {
  if (attribute === 'style') return !DROPPED_STYLE.test(value);
  if (element !== 'img' || !IMAGE_ATTRIBUTES.has(attribute)) return false;
  return attribute !== 'src' || pictures.has(value);
}

function pictureIssues({ file, bytes }: Picture, issue: IssueOf): Issue[] {
  const type = pictureType(bytes);
  return [
    ...(type === null
      ? [
          issue(
            file,
            '',
            { problem: '不是 JPG 或 PNG 图片', remedy: '换成 JPG 或 PNG' },
            { problem: 'not a JPG or PNG picture', remedy: 'make it JPG or PNG' },
          ),
        ]
      : []),
    ...(bytes.length >= LIMITS.pictureBytes
      ? [
          issue(
            file,
            String(bytes.length),
            { problem: `图片要小于 ${LIMITS.pictureBytes} 字节`, remedy: '减少图里的内容，或缩短正文' },
            { problem: `a picture has fewer than ${LIMITS.pictureBytes} bytes`, remedy: 'show less in it' },
          ),
        ]
      : []),
  ];
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** The type of a picture by its first bytes, whatever its name says; null for any other than these two. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const begins = (signature: Buffer) => signature.equals(bytes.subarray(0, signature.length));
  if (begins(PNG)) return 'image/png';
  return begins(JPEG) ? 'image/jpeg' : null;
}
