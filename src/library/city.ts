import { today } from '#clock';
import { newestRelease } from './newest-release.ts';
import { contentDir, openLibrary } from './open-library.ts';

/** The city that this build shows, read once. */
export const library = openLibrary();

/** The build day: the day on which a page without scripts speaks. */
export const buildDay = today();

/** The newest sealed release of the catalogue of charges, which answers name; null where none has been sealed. */
export const release = newestRelease(contentDir());
