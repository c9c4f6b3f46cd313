import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answering } from './own-server.ts';

/**
 * Starts an nginx of a test's own that includes the configuration which a deploy wrote.
 * @param work a folder for what nginx itself writes
 * @param target the deploy folder
 * @param url where it will answer
 * @param more lines for the http block, such as certificates
 * @returns ends it
 */
export async function ownNginx(
  work: string,
  target: string,
  url: string,
  more = '',
): Promise<() => Promise<void>> {
  writeFileSync(
    path.join(work, 'nginx.conf'),
    `daemon off; pid ${work}/pid; error_log ${work}/error.log; worker_processes 1;
     events { worker_connections 256; }
     http { access_log off; client_body_temp_path ${work}/b; proxy_temp_path ${work}/p; fastcgi_temp_path ${work}/f;
            uwsgi_temp_path ${work}/u; scgi_temp_path ${work}/s; ${more} include ${target}/nginx/portal.conf; }`,
  );
  execFileSync('chmod', ['-R', 'a+rX', work]);
  const nginx = spawn('nginx', ['-c', path.join(work, 'nginx.conf')], { stdio: 'inherit' });
  const ended = once(nginx, 'exit');
  await answering(url, 5);
  return async () => {
    nginx.kill('SIGQUIT');
    await ended;
  };
}
