import { statSync } from 'node:fs';
import path from 'node:path';
import { today } from '#clock';
import { formatDay } from '#i18n/format';
import { LOCALES, SOURCE_LOCALE, isConverted, localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { inTraditional } from '#hant/convert-text';
import { openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { html } from '#words/html';
import { writeArchive } from './archive/write-archive.ts';
import { buildSite } from './site/build-site.ts';
import { run } from './site/run.ts';

/** npm run archive -- <file.zip>: the portal as one file, to be read from a folder without a network. */
await run(async () => {
  const file = process.argv[2] ?? '';
  if (path.extname(file) !== '.zip') throw new Refusal('用法 / Usage: npm run archive -- portal.zip');
  const { domain } = openLibrary().site;
  const site = await buildSite();
  const count = writeArchive(site, file, today(), { domain, notice: (address) => noticeOf(domain, address) });
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  console.log(
    `已存档 ${count} 个文件，${megabytes} MB：解压后打开 index.html / ` +
      `${count} files, ${megabytes} MB: unpack it and open index.html: ${file}`,
  );
});

/** What an archived page says of itself, in its own language. */
function noticeOf(domain: string, address: string): string {
  const locale = localeOf(address);
  const t = translator(locale);
  const words = t('archive.notice', { day: formatDay(locale, today()) });
  const url = domain + address;
  const notice = html`<p class="notice">${words} <a href="${url}">${url}</a></p>`.html;
  return isConverted(address) ? inTraditional(notice) : notice;
}

function localeOf(address: string): Locale {
  const others = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);
  return others.find((locale) => address.startsWith(localePath(locale, '/'))) ?? SOURCE_LOCALE;
}
