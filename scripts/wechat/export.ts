import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#library/report';
import { wechatFolder } from './ledger.ts';
import type { Edition, SizedPicture } from './pages.ts';
import { previewPage } from './preview.ts';

/** The machine-readable description in an article's folder; by it a folder is known to be one of ours. */
const DESCRIPTION = 'article.json';

/** Where the article of a page lies unless told otherwise: .cache/wechat/ja-interpretations-sme-payment. */
export function articleFolder(page: string): string {
  return path.join(wechatFolder(), page.split('/').filter(Boolean).join('-'));
}

/**
 * Writes an article with its pictures, its cover pair and a preview into a folder; an article that lay there before is
 * replaced as a whole.
 * @throws {Refusal} when something else lies there
 */
export function writeArticle(edition: Edition, folder: string): void {
  if (existsSync(folder) && !isOurs(folder))
    throw new Refusal(
      `${folder}：这个文件夹里有别的东西，不覆盖；用 --out 换一个\n${folder} holds something else and is not overwritten; use --out`,
    );
  const aside = `${folder}.new-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    for (const [name, content] of filesOf(edition)) writeFileSync(path.join(aside, name), content);
    swap(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function isOurs(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(DESCRIPTION);
}

function filesOf(edition: Edition): [string, string | Uint8Array][] {
  const { article, pictures, cover, square } = edition;
  return [
    ['article.html', `${article.content}\n`],
    ['preview.html', previewPage(edition)],
    [DESCRIPTION, `${JSON.stringify(descriptionOf(edition), null, 2)}\n`],
    ...[...pictures, cover, square].map(({ file, bytes }): [string, Uint8Array] => [file, bytes]),
  ];
}

function descriptionOf({ article, pictures, cover, square }: Edition): object {
  const { page, locale, title, author, digest, sourceUrl, edition, content } = article;
  const said = { page, locale, title, author, digest, contentSourceUrl: sourceUrl, edition };
  const measured = { characters: content.length, bytes: Buffer.byteLength(content) };
  return {
    ...said,
    content: { file: 'article.html', ...measured },
    pictures: pictures.map(pictureRecord),
    cover: pictureRecord(cover),
    square: pictureRecord(square),
  };
}

function pictureRecord({ file, bytes, width, height }: SizedPicture): object {
  return { file, width, height, bytes: bytes.length, sha256: hashOf(bytes) };
}

/** What a picture is known by, whatever it is called. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function swap(fresh: string, folder: string): void {
  const old = `${folder}.old-${process.pid}`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}
