/**
 * What the cryptography and the canonical form ask of an engine and Chromium 87 and Safari 14.0 do not have. To be
 * imported before them: the library of hashes asks for Object.hasOwn as it is loaded.
 */
import { hasOwn } from '#domain/own-keys';

const constructor = Object as { hasOwn?: typeof hasOwn };
// eslint-disable-next-line es-x/no-object-hasown -- provided where it is missing
constructor.hasOwn ??= hasOwn;

const prototype = String.prototype as { isWellFormed?: () => boolean };
// eslint-disable-next-line es-x/no-string-prototype-iswellformed -- provided where it is missing
prototype.isWellFormed ??= function (this: string) {
  return !/\p{Surrogate}/u.test(this);
};
