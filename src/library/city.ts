import { today } from '#clock';
import { openLibrary } from './open-library.ts';
import { newestReleaseId } from './releases.ts';

/** The city that this build shows, read once. */
export const library = openLibrary();

/** The build day: the day on which a page without scripts speaks. */
export const buildDay = today();

/** The newest sealed release of the catalogue of charges, which answers name; null where none has been sealed. */
export const release = newestReleaseId(library.releases);
