/** What a code means and what to do, in one language. */
interface Answer {
  means: string;
  remedy: string;
}

const answer = (zhMeans: string, zhRemedy: string, enMeans: string, enRemedy: string) => ({
  zh: { means: zhMeans, remedy: zhRemedy },
  en: { means: enMeans, remedy: enRemedy },
});

const CREDENTIALS = [
  '核对环境变量 WECHAT_APPID、WECHAT_SECRET 是不是这个公众号的',
  'check WECHAT_APPID and WECHAT_SECRET against the account',
] as const;
const MAINTAINERS = [
  '这是程序的错，请把这一行告诉维护的人',
  'a fault of the program: show this line to its maintainers',
] as const;
const PICTURE = ['换成小于 1 MB 的 JPG 或 PNG', 'use a JPG or PNG below 1 MB'] as const;

/**
 * The codes that WeChat documents for the interfaces used here and for all (全局返回码; stable_token, uploadimg,
 * add_material, draft/add, draft/get, draft/update, draft/batchget, tags/get, message/mass/sendall), each with what to do.
 */
export const ERROR_ANSWERS: Readonly<Record<number, { zh: Answer; en: Answer }>> = {
  [-1]: answer(
    '系统繁忙',
    '过几分钟再运行一次，已传的不会重传',
    'the system is busy',
    'run it again in a few minutes; nothing is uploaded twice',
  ),
  40001: answer(
    'AppSecret 不对，或凭证已失效',
    CREDENTIALS[0],
    'the AppSecret is wrong, or the token no longer holds',
    CREDENTIALS[1],
  ),
  40002: answer('凭证类型不对', MAINTAINERS[0], 'wrong grant_type', MAINTAINERS[1]),
  40003: answer('OpenID 不对', MAINTAINERS[0], 'wrong OpenID', MAINTAINERS[1]),
  40004: answer('素材类型不对', MAINTAINERS[0], 'wrong media type', MAINTAINERS[1]),
  40005: answer('文件格式不对', PICTURE[0], 'wrong file type', PICTURE[1]),
  40006: answer('文件大小不对', PICTURE[0], 'wrong file size', PICTURE[1]),
  40007: answer(
    '没有这个素材或草稿',
    '到公众平台的草稿箱和发表记录里看它还在不在；不在就再运行一次 draft',
    'no such material or draft',
    'look for it among the drafts and the published; if it is gone run draft again',
  ),
  40008: answer('消息类型不对', MAINTAINERS[0], 'wrong message type', MAINTAINERS[1]),
  40009: answer('图片太大', PICTURE[0], 'the picture is too large', PICTURE[1]),
  40012: answer('缩略图太大', PICTURE[0], 'the thumbnail is too large', PICTURE[1]),
  40013: answer('AppID 不对', CREDENTIALS[0], 'wrong AppID', CREDENTIALS[1]),
  40014: answer(
    '凭证不对',
    '再运行一次；还不行就核对 WECHAT_APPID、WECHAT_SECRET',
    'wrong token',
    'run it again; then check WECHAT_APPID and WECHAT_SECRET',
  ),
  40033: answer('请求里有 \\uxxxx 转义', MAINTAINERS[0], 'the request holds \\uxxxx escapes', MAINTAINERS[1]),
  40035: answer('参数不对', MAINTAINERS[0], 'wrong parameter', MAINTAINERS[1]),
  40066: answer(
    '接口地址不对',
    '检查环境变量 WECHAT_API，一般不用设',
    'wrong address of the interface',
    'check WECHAT_API; usually it is not set',
  ),
  40097: answer('参数不对', MAINTAINERS[0], 'wrong parameter', MAINTAINERS[1]),
  40118: answer('素材编号的长度不对', MAINTAINERS[0], 'wrong length of media_id', MAINTAINERS[1]),
  40121: answer('素材编号的类型不对', MAINTAINERS[0], 'wrong type of media_id', MAINTAINERS[1]),
  40125: answer(
    'AppSecret 不对',
    '到公众平台“设置与开发 → 开发接口管理”核对或重置 AppSecret，再设 WECHAT_SECRET',
    'wrong AppSecret',
    'check or reset it on the platform, then set WECHAT_SECRET',
  ),
  40130: answer(
    '收信人太少',
    '标签下至少要有两个关注者',
    'too few receivers',
    'the tag needs at least two followers',
  ),
  40137: answer('图片格式不支持', PICTURE[0], 'the format of the picture is not supported', PICTURE[1]),
  40152: answer(
    '标签不对',
    '运行 npm run wechat -- tags 看有哪些标签',
    'no such tag',
    'npm run wechat -- tags lists them',
  ),
  40164: answer(
    '这台机器的 IP 不在白名单',
    '把上面显示的 IP 加进公众平台“设置与开发 → 开发接口管理 → IP白名单”',
    'the IP of this machine is not in the whitelist',
    'add the IP shown to the IP whitelist of the account',
  ),
  40243: answer(
    'AppSecret 已冻结',
    '到微信开发者平台解冻，10 分钟后再试',
    'the AppSecret is frozen',
    'unfreeze it on the developers’ platform and wait 10 minutes',
  ),
  41001: answer('没有带凭证', MAINTAINERS[0], 'no token was sent', MAINTAINERS[1]),
  41002: answer('没有 AppID', '设环境变量 WECHAT_APPID', 'no AppID', 'set WECHAT_APPID'),
  41004: answer('没有 AppSecret', '设环境变量 WECHAT_SECRET', 'no AppSecret', 'set WECHAT_SECRET'),
  41005: answer('没有文件内容', MAINTAINERS[0], 'no file was sent', MAINTAINERS[1]),
  41006: answer('没有素材编号', MAINTAINERS[0], 'no media_id', MAINTAINERS[1]),
  42001: answer('凭证过期', '再运行一次', 'the token has expired', 'run it again'),
  42007: answer(
    '密码改过，凭证失效',
    '再运行一次',
    'the password was changed and the token no longer holds',
    'run it again',
  ),
  43001: answer('要用 GET', MAINTAINERS[0], 'GET is required', MAINTAINERS[1]),
  43002: answer('要用 POST', MAINTAINERS[0], 'POST is required', MAINTAINERS[1]),
  43003: answer(
    '要用 HTTPS',
    '检查环境变量 WECHAT_API，一般不用设',
    'HTTPS is required',
    'check WECHAT_API; usually it is not set',
  ),
  44001: answer('文件是空的', MAINTAINERS[0], 'the file is empty', MAINTAINERS[1]),
  44002: answer('请求是空的', MAINTAINERS[0], 'the request is empty', MAINTAINERS[1]),
  44003: answer('图文内容是空的', '页面要有正文', 'the article is empty', 'the page needs a text'),
  45001: answer('文件太大', PICTURE[0], 'the file is too large', PICTURE[1]),
  45002: answer(
    '正文太长',
    '缩短正文（含格式少于 20,000 字符），或分成两篇',
    'the text is too long',
    'shorten it (fewer than 20,000 characters with markup), or make two of it',
  ),
  45003: answer(
    '标题太长',
    '写 shortTitle，不超过 32 个字',
    'the title is too long',
    'write shortTitle, at most 32 characters',
  ),
  45004: answer(
    '摘要太长',
    '把 summary 改短，不超过 128 个字',
    'the digest is too long',
    'shorten the summary to 128 characters',
  ),
  45005: answer(
    '“阅读原文”的地址太长',
    '把编号或域名改短',
    'the address is too long',
    'shorten the slug or the domain',
  ),
  45006: answer('图片地址太长', MAINTAINERS[0], 'the address of a picture is too long', MAINTAINERS[1]),
  45008: answer('图文太多', MAINTAINERS[0], 'too many articles', MAINTAINERS[1]),
  45009: answer(
    '今天的调用次数用完了',
    '明天再运行，已传的不会重传',
    'today’s quota is used up',
    'run it again tomorrow; nothing is uploaded twice',
  ),
  45011: answer('调用太频繁', '等一分钟再运行', 'too many calls', 'wait a minute and run it again'),
  45028: answer(
    '没有群发次数了',
    '等到下一个周期（订阅号第二天，服务号下个月），或在公众平台用“发布”',
    'no mass message is left',
    'wait for the next day (subscription) or month (service account), or publish on the platform',
  ),
  45065: answer(
    '这一条已经群发过',
    '不用再发；到公众平台发表记录里看结果',
    'this message has been sent before',
    'do not send it again; the platform shows how it went',
  ),
  45066: answer(
    '同一条重试太快',
    '等一分钟再运行',
    'the same message was tried again too soon',
    'wait a minute and run it again',
  ),
  45067: answer('防重编号太长', MAINTAINERS[0], 'clientmsgid is too long', MAINTAINERS[1]),
  45106: answer('微信已停用这个接口', MAINTAINERS[0], 'WeChat has retired this interface', MAINTAINERS[1]),
  45110: answer(
    '作者名太长',
    '把 site.yaml 的门户名称改短，不超过 16 个字',
    'the author is too long',
    'shorten the name in site.yaml to 16 characters',
  ),
  45166: answer(
    '正文里有公众号不收的内容',
    '把正文的网页代码（文件夹里的 article.html）交给维护的人',
    'the text holds what WeChat does not take',
    'show article.html to the maintainers',
  ),
  46001: answer('没有这个素材', '再运行一次 draft', 'no such material', 'run draft again'),
  47001: answer('请求的格式不对', MAINTAINERS[0], 'the request cannot be parsed', MAINTAINERS[1]),
  47003: answer('参数不合要求', MAINTAINERS[0], 'a parameter does not fit', MAINTAINERS[1]),
  48001: answer(
    '这个公众号没有这个接口的权限',
    '草稿、标签和群发接口要认证的公众号；认证过期的先年审',
    'the account may not use this interface',
    'drafts, tags and mass messages need a verified account; renew an expired verification',
  ),
  48004: answer(
    '接口被封禁',
    '登录公众平台看通知',
    'the interface is blocked',
    'sign in to the platform and read its notice',
  ),
  48008: answer(
    '没有发这类消息的权限',
    '登录公众平台看接口权限',
    'the account may not send this kind of message',
    'look at the permissions on the platform',
  ),
  48021: answer(
    '自动保存的草稿不能群发',
    '在公众平台打开草稿，手动保存一次',
    'a draft saved automatically cannot be sent',
    'open it on the platform and save it by hand',
  ),
  50002: answer(
    '账号受限',
    '登录公众平台看通知',
    'the account is limited',
    'sign in to the platform and read its notice',
  ),
  50004: answer(
    '账号不能用接口',
    '登录公众平台看通知',
    'the account may not use tokens',
    'sign in to the platform and read its notice',
  ),
  53404: answer(
    '账号已被限制带货',
    '文章不带商品；登录公众平台看通知',
    'the account may not sell goods',
    'articles carry none; read the platform’s notice',
  ),
  53405: answer(
    '商品信息不对',
    '文章不带商品，请告诉维护的人',
    'wrong goods',
    'articles carry none; tell the maintainers',
  ),
  53406: answer(
    '没有开通带货',
    '文章不带商品，请告诉维护的人',
    'selling goods is not enabled',
    'articles carry none; tell the maintainers',
  ),
  53503: answer(
    '草稿没有通过检查',
    '在公众平台打开草稿，按提示改',
    'the draft did not pass the check',
    'open it on the platform and follow its hints',
  ),
  53504: answer(
    '要到公众平台用这份草稿',
    '在公众平台打开草稿，再发表',
    'the draft has to be used on the platform',
    'open it on the platform and publish there',
  ),
  53505: answer(
    '要先手动保存草稿',
    '在公众平台打开草稿，手动保存后再发',
    'the draft has to be saved by hand',
    'open it on the platform, save it, then send',
  ),
  61004: answer(
    '这台机器的 IP 不在白名单',
    '把这台机器的 IP 加进公众平台“设置与开发 → 开发接口管理 → IP白名单”',
    'the IP of this machine is not in the whitelist',
    'add it to the IP whitelist of the account',
  ),
  89503: answer(
    '要管理员确认',
    '请管理员在微信里确认，再运行',
    'an administrator has to confirm',
    'ask the administrator to confirm in WeChat, then run it again',
  ),
  89501: answer(
    '这个 IP 等着管理员确认',
    '请管理员在微信里确认，再运行',
    'this IP waits for an administrator',
    'ask the administrator to confirm in WeChat, then run it again',
  ),
  89506: answer(
    '管理员拒绝了这个 IP，24 小时内不能再试',
    '问管理员；24 小时以后再运行',
    'an administrator refused this IP for 24 hours',
    'ask the administrator; run it again after 24 hours',
  ),
  89507: answer(
    '管理员拒绝了这个 IP，1 小时内不能再试',
    '问管理员；1 小时以后再运行',
    'an administrator refused this IP for an hour',
    'ask the administrator; run it again after an hour',
  ),
};

const UNKNOWN_CODE = answer(
  '手册里没有这个返回码',
  '到 developers.weixin.qq.com 查“全局返回码”',
  'the documentation known here has no such code',
  'look it up at developers.weixin.qq.com (全局返回码)',
);

/** What to tell an editor of a refusal: its meaning and what to do, in Chinese and English. */
export function errorWords(what: string, code: number, message: string): string {
  const { zh, en } = ERROR_ANSWERS[code] ?? UNKNOWN_CODE;
  return (
    `微信没有接受 ${what}（${code}）：${zh.means} → ${zh.remedy}\n` +
    `WeChat refused ${what} (${code}): ${en.means} → ${en.remedy}\n  ${message}`
  );
}
