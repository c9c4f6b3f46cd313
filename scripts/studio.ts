import { randomBytes } from 'node:crypto';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '#library/open-library';
import { studioAssets } from './studio/assets.ts';
import { runCommand, sheetOf, takeSheet } from './studio/commands.ts';
import { answer, type Parts } from './studio/desk.ts';
import { handbookOf } from './studio/handbook.ts';
import { History } from './studio/history.ts';
import { InspectorThread } from './studio/inspector-thread.ts';
import { PreviewServer } from './studio/preview-server.ts';
import { listen, portOf } from './studio/server.ts';
import { run } from './site/run.ts';

/**
 * npm run studio: the editors' desk, a page on this machine at an address that nobody can guess. Nothing leaves the
 * machine; what it writes is the content folder, and what it keeps lies in `.studio` inside it.
 */
await run(async () => {
  const directory = contentDir();
  const copy = path.resolve(
    '.cache/studio',
    createHash('sha256').update(directory).digest('hex').slice(0, 16),
  );
  mkdirSync(copy, { recursive: true });
  const preview = new PreviewServer(copy);
  const gate = { token: randomBytes(24).toString('base64url'), port: 0 };
  const parts: Parts = {
    contentDir: directory,
    gate,
    history: new History(directory),
    inspector: new InspectorThread(directory, copy),
    assets: await studioAssets(),
    handbook: () => handbookOf(directory),
    preview: () => preview.url(),
    run: (command, page, key) => runCommand(directory, command, page, key),
    sheet: () => sheetOf(directory),
    takeSheet: (name, bytes, slug, yes) => takeSheet(directory, name, bytes, slug, yes),
  };
  const server = await listen((request) => answer(parts, request));
  gate.port = portOf(server);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      preview.close();
      process.exit(0);
    });
  console.log(
    `编辑台已打开，请用浏览器访问 / The editors' desk is open at:\n\n  http://127.0.0.1:${gate.port}/${gate.token}/\n\n` +
      '地址里有一次性的口令，不要发给别人。内容不离开这台电脑。按 Ctrl+C 结束 / ' +
      'The address holds a secret of this run: keep it to yourself. Ctrl+C ends it.',
  );
});
