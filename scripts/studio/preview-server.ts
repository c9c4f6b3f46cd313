import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The pages of a content folder as they would look, drafts among them: Astro's own server, which follows each change. */
export class PreviewServer {
  readonly #contentDir: string;
  #child: ChildProcess | undefined;
  #url: Promise<string> | undefined;

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** Its address; the server is started when somebody first asks. */
  url(): Promise<string> {
    return (this.#url ??= this.#start());
  }

  #start(): Promise<string> {
    const astro = path.resolve('node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1'], {
      env: {
        ...process.env,
        CONTENT_DIR: this.#contentDir,
        PREVIEW: 'all',
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    return new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
          if (url) resolve(url);
        });
      child.once('close', () => {
        this.#url = undefined;
        reject(new Error(`预览没有打开：${said.slice(-500)}`));
      });
    });
  }

  close(): void {
    // It holds nothing that could be lost, and a busy one takes its time to end.
    this.#child?.kill('SIGKILL');
  }
}
