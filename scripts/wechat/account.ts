import { createHash } from 'node:crypto';
import { Refusal } from '#library/report';
import type { Account } from './api.ts';

const OFFICIAL = 'https://api.weixin.qq.com';

/**
 * The account of the environment: WECHAT_APPID and WECHAT_SECRET; WECHAT_API stands in for the official address.
 * @throws {Refusal} when one is missing, or when the secret would travel unencrypted
 */
export function accountOfEnvironment(): Account {
  const appId = process.env['WECHAT_APPID'] ?? '';
  const secret = process.env['WECHAT_SECRET'] ?? '';
  const missing = [...(appId ? [] : ['WECHAT_APPID']), ...(secret ? [] : ['WECHAT_SECRET'])].join('、');
  if (missing !== '')
    throw new Refusal(
      `没有设环境变量 ${missing}：在公众平台“设置与开发 → 开发接口管理”可以看到；只放在环境变量里，不要写进文件\n` +
        `${missing} not set in the environment: the platform shows them; keep them out of files`,
    );
  return { appId, secret, base: baseOf(process.env['WECHAT_API'] || OFFICIAL) };
}

function baseOf(address: string): string {
  const { protocol, hostname, origin } = URL.canParse(address) ? new URL(address) : new URL('invalid:');
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && isLocal)) return origin;
  throw new Refusal(
    'WECHAT_API 要以 https:// 开头；一般不用设，默认是微信官方地址\nWECHAT_API begins with https://; usually it is not set',
  );
}

/** Stands for an account in a file name; the AppID cannot be read from it. Null where no account is set. */
export function accountMark(): string | null {
  const appId = process.env['WECHAT_APPID'];
  return appId ? createHash('sha256').update(appId).digest('hex').slice(0, 12) : null;
}
