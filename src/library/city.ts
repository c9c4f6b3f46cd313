import { today } from '#clock';
import { contentDir, openLibrary, openWorkroom } from './open-library.ts';
import { ContentError } from './report.ts';
import type { Library } from './library.ts';
import { handedLibrary } from './handed.ts';
import { noted } from './noted.ts';

/** The folder of the city that this build shows. */
export const directory = contentDir();

/** That city, read once. */
export const library = noted(
  process.env['PREVIEW'] === 'all' ? previewed() : (handedLibrary() ?? openLibrary(directory)),
  directory,
);

/** The build day: the day on which a page without scripts speaks. */
export const buildDay = today();

/** What an editor previews: drafts with their marks, and whatever can be shown beside a file with a fault. */
function previewed(): Library {
  const { library, issues } = openWorkroom(directory);
  if (library === null) throw new ContentError(issues);
  return library;
}
