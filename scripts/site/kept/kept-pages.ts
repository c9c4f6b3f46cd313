import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { setReader, type Reads } from '#domain/reads';
import { PageReader } from './page-reader.ts';
import { readReads, writeReads, type PageReads } from './page-reads.ts';
import { takeFile } from './take-file.ts';

/** What a build hands to the program that renders its pages. */
export interface Keeping {
  /** Where it is written what each page has read. */
  write: string;
  /** The site that stands there, what its pages had read, and where the new one is made; null where all is made anew. */
  from: { site: string; reads: string; to: string } | null;
}

const VARIABLE = 'KEPT_PAGES';

/** The environment in which Astro keeps pages. */
export function keepingPages(keeping: Keeping): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(keeping) };
}

/**
 * In a build, takes the pages over from the site that stands there of which nothing that they have read has changed,
 * and notes for the next build what the others read.
 */
export function keptPages(): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const keeping = process.env[VARIABLE];
        if (keeping) setPrerenderer((astros) => keptBy(astros, JSON.parse(keeping) as Keeping));
      },
    },
  };
}

/** Astro's own, which renders the pages that are left. */
type Astros = AstroPrerenderer & { app?: Modules };
interface Modules {
  getComponentByRoute(route: RouteData): unknown;
}

function keptBy(astros: Astros, { write, from }: Keeping): AstroPrerenderer {
  const reader = new PageReader();
  const pages: PageReads = new Map();
  const ofRoutes = new Map<string, Reads>();
  const readsOf = ({ component }: RouteData): Reads => {
    const reads = ofRoutes.get(component) ?? new Set();
    ofRoutes.set(component, reads);
    return reads;
  };
  return {
    name: 'kept-pages',
    async setup() {
      setReader(reader);
      await astros.setup?.();
      beforeModules(astros.app, (route) => reader.turnTo(readsOf(route)));
    },
    async getStaticPaths() {
      const paths = await astros.getStaticPaths();
      const old = from && readReads(from.reads, (part) => reader.valueOf(part));
      if (!from || !old) return paths;
      return paths.filter(({ pathname, route }) => {
        const file = fileOf(pathname, route);
        const reads = old.sound(file);
        if (!reads || !takeFile(from.site, from.to, file)) return true;
        pages.set(file, reads);
        return false;
      });
    },
    async render(request, options) {
      const { routeData } = options;
      const reads: Reads = new Set([readsOf(routeData)]);
      pages.set(fileOf(new URL(request.url).pathname, routeData), reads);
      return reader.within(reads, async () => whole(await astros.render(request, options)));
    },
    async teardown() {
      await astros.teardown?.();
      setReader(null);
      writeReads(write, pages, (part) => reader.valueOf(part));
    },
  };
}

/** Astro asks for a page's module before it asks the module for its paths: what is read then, all its pages have read. */
function beforeModules(app: Modules | undefined, tell: (route: RouteData) => void): void {
  if (!app) throw new Error('Astro no longer shows the modules of pages: see scripts/site/kept');
  const ask = app.getComponentByRoute.bind(app);
  app.getComponentByRoute = (route) => {
    tell(route);
    return ask(route);
  };
}

/** A page may go on reading while it is written out: it is rendered when its last byte is there. */
async function whole(rendered: Awaited<ReturnType<AstroPrerenderer['render']>>): Promise<Response> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  return new Response(response.body && (await response.arrayBuffer()), response);
}

function fileOf(pathname: string, { type }: RouteData): string {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return bare;
  return bare === '404' ? '404.html' : `${bare}/index.html`.replace(/^\//, '');
}
