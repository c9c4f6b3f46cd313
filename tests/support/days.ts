import fc from 'fast-check';

/** Any day that a document of our time can carry. */
export const anyDay = fc
  .date({ min: new Date('1949-10-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
