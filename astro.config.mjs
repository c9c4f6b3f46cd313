import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { keptPages } from './scripts/site/kept/kept-pages.ts';
import { contentWatcher } from './scripts/site/content-watcher.ts';

// The portal's own address comes from content/site.yaml; views write absolute addresses themselves.
export default defineConfig({
  trailingSlash: 'always',
  // One line a page in a portal of thousands of pages hides what matters.
  outDir: process.env.OUT_DIR || './dist',
  cacheDir: './.cache/astro',
  build: {
    format: 'directory',
    // The Content-Security-Policy allows no inline style and no inline script.
    inlineStylesheets: 'never',
    concurrency: 4,
  },
  devToolbar: { enabled: false },
  integrations: [mdx(), contentWatcher(), keptPages()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // WeChat's in-app browser: Chromium 87, Safari 14.
      target: ['chrome87', 'safari14'],
      cssTarget: ['chrome87', 'safari14'],
    },
  },
});
