/**
 * True when an object has this key itself; every object answers to "constructor". Safari 14 and Chromium 87 have no
 * Object.hasOwn.
 */
export function hasOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
