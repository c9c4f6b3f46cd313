import type { AstroIntegration } from 'astro';
import { contentDir } from '#library/open-library';

/** In `npm run dev`, reloads the open page when an editor saves a content file. */
export function contentWatcher(): AstroIntegration {
  return {
    name: 'content-watcher',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir());
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(contentDir())) return;
          server.environments.ssr.moduleGraph.invalidateAll();
          server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
