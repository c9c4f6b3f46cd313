import { today } from '#clock';
import { openLibrary } from './open-library.ts';

/** The city that this build shows, read once. */
export const library = openLibrary();

/** The build day: the day on which a page without scripts speaks. */
export const buildDay = today();
