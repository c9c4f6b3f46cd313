import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { calendarDay, today } from '#clock';
import { catalogueOfRelease, changesOfCatalogue } from '#domain/releases/changes';
import { releaseText } from '#domain/releases/release';
import { contentDir, openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { publicKeyText, sealCatalogue } from '#library/seal-release';
import { writeAside } from '#library/write-aside';
import { run } from './site/run.ts';
import { isWithin } from './site/site-folder.ts';

/**
 * npm run release                     seals the catalogue with the key in RELEASE_KEY (PEM) or RELEASE_KEY_FILE (a path)
 * npm run release -- new-key <file>   makes a key outside the project and prints what keys.yaml needs
 */
await run(async () => {
  const [command, file] = process.argv.slice(2);
  if (command === 'new-key' && file) return newKey(path.resolve(file));
  if (command !== undefined) throw new Refusal('用法 / Usage: npm run release [-- new-key <file>]');
  refuseFuture();
  seal(openLibrary());
});

function seal(library: ReturnType<typeof openLibrary>): void {
  const last = library.releases.at(-1)?.release ?? null;
  const release = sealCatalogue(library, privateKey(), today());
  const { id } = release.sealed;
  writeAside([{ file: path.join(contentDir(), 'releases', `${id}.json`), content: releaseText(release) }]);
  const changed = changesOfCatalogue(last && catalogueOfRelease(last), catalogueOfRelease(release)).fees
    .length;
  console.log(
    `已封存 / Sealed: content/releases/${id}.json\n  变动 ${changed} 项 / ${changed} item(s) changed\n  SHA-256 ${release.hash}`,
  );
  if (library.releaseKeys[release.signature.key]?.demonstration) {
    console.log('  这是演示密钥，不代表任何机关 / This is a demonstration key; it stands for no office.');
  }
}

/** A release of a day to come would be a false statement, and would keep every true one from being sealed until then. */
function refuseFuture(): void {
  if (today() <= calendarDay()) return;
  throw new Refusal(
    `${today()} 还没有到，不能封存（今天是 ${calendarDay()}）；去掉 BUILD_DAY 再试 / ` +
      `${today()} has not come (today is ${calendarDay()}); unset BUILD_DAY and try again.`,
  );
}

function privateKey(): string {
  const { RELEASE_KEY: pem, RELEASE_KEY_FILE: file } = process.env;
  if (pem) return pem.replaceAll('\\n', '\n');
  if (file && existsSync(file)) return readFileSync(file, 'utf8');
  throw new Refusal(
    '没有密钥：在编辑台里选密钥文件，或把私钥（PEM）放进环境变量 RELEASE_KEY，或把私钥文件的路径放进 RELEASE_KEY_FILE；没有密钥的先运行 npm run release -- new-key <文件>\n' +
      'No key: put the private key (PEM) into RELEASE_KEY, or its path into RELEASE_KEY_FILE; to make one: npm run release -- new-key <file>',
  );
}

/** A private key never lies inside the project: what lies there is one commit away from being published. */
function newKey(file: string): void {
  if (!statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refusal(
      `没有 ${path.dirname(file)} 这个文件夹，请先建好 / There is no such folder; make it first.`,
    );
  }
  if (isWithin(file, process.cwd())) {
    throw new Refusal(
      '私钥不要放在项目文件夹里，请换一个地方 / Keep the private key outside the project folder.',
    );
  }
  if (existsSync(file)) throw new Refusal(`${file} 已经有了，不覆盖 / exists and is not overwritten.`);
  const { privateKey: key } = generateKeyPairSync('ed25519');
  writeAside([{ file, content: key.export({ format: 'pem', type: 'pkcs8' }), mode: 0o600 }]);
  const yaml = `city-${today().slice(0, 4)}:\n  publicKey: ${publicKeyText(key)}\n  demonstration: false\n  usedFrom: ${today()}`;
  console.log(
    `私钥 / Private key: ${file}\n把下面几行加进 content/releases/keys.yaml / Add to content/releases/keys.yaml:\n\n${yaml}`,
  );
}
