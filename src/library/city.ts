import { today } from '#clock';
import { contentDir, openLibrary } from './open-library.ts';

/** The folder of the city that this build shows. */
export const directory = contentDir();

/** That city, read once. */
export const library = openLibrary(directory);

/** The build day: the day on which a page without scripts speaks. */
export const buildDay = today();
