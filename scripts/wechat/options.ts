import { parseArgs } from 'node:util';
import { Refusal } from '#library/report';
import type { SelectionFacet } from './selection.ts';

const USAGE = [
  '用法 / Usage:',
  '  npm run wechat -- export <页面/page> [--out 文件夹/DIR]           做成文章，看预览 / make the article, with a preview',
  '  npm run wechat -- draft <页面/page> [--replace] [--yes]           加入草稿箱 / add it to the drafts',
  '  npm run wechat -- send --tag <标签/tag> <页面/page> [--yes]       群发给一个标签 / send it to the readers of a tag',
  '  npm run wechat -- list [--tag 标签] [--audience 编号] [--topic 编号] [--indicator 编号] [--since 日期]',
  '                                                                    该发哪些页面 / which pages they should get',
  '  npm run wechat -- tags                                            公众号有哪些标签 / the tags of the account',
  '  没有 --yes 只说要做什么，什么都不发 / Without --yes it only says what it would do',
].join('\n');

/** What a command line asks for. */
export type Order =
  | { command: 'export'; page: string; out: string | undefined }
  | { command: 'draft'; page: string; replace: boolean; yes: boolean }
  | { command: 'send'; page: string; tag: string; yes: boolean }
  | {
      command: 'list';
      tag: string | undefined;
      since: string | undefined;
      asked: Partial<Record<SelectionFacet, string>>;
    }
  | { command: 'tags' };

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/**
 * Reads the command line; each command takes its own options and no other.
 * @throws {Refusal} with the usage
 */
export function orderOf([command, ...args]: string[]): Order {
  switch (command) {
    case 'export': {
      const { values, page } = withPage(args, { out: text });
      return { command, page, out: values.out };
    }
    case 'draft': {
      const { values, page } = withPage(args, { replace: flag, yes: flag });
      return { command, page, replace: values.replace, yes: values.yes };
    }
    case 'send': {
      const { values, page } = withPage(args, { tag: text, yes: flag });
      if (!values.tag) throw new Refusal(`--tag：写上标签的名字 / name the tag\n${USAGE}`);
      return { command, page, tag: values.tag, yes: values.yes };
    }
    case 'list': {
      const options = { tag: text, since: text, audience: text, topic: text, indicator: text };
      const { tag, since, ...asked } = read(args, options, 0).values;
      return { command, tag, since, asked };
    }
    case 'tags':
      read(args, {}, 0);
      return { command };
    default:
      throw new Refusal(USAGE);
  }
}

type Options = Record<string, typeof text | typeof flag>;

function withPage<O extends Options>(args: string[], options: O) {
  const { values, positionals } = read(args, options, 1);
  return { values, page: positionals[0]! };
}

function read<O extends Options>(args: string[], options: O, pages: number) {
  const { values, positionals } = parsed(args, options);
  if (positionals.length !== pages)
    throw new Refusal(
      pages === 1
        ? `写上一个页面的路径 / give the path of one page\n${USAGE}`
        : `多了 / too many: ${positionals.join(' ')}\n${USAGE}`,
    );
  return { values, positionals };
}

function parsed<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
