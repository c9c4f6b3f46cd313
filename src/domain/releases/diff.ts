import { itemAt } from '../known.ts';
import { hasOwn } from '../own-keys.ts';
import type { Json } from './canonical.ts';

/**
 * One step of a JSON Patch (RFC 6902). `was` is the value that stood there before, for readers; RFC 6902 has appliers
 * ignore members that they do not know.
 */
export interface Operation {
  op: 'add' | 'remove' | 'replace';
  /** A JSON Pointer (RFC 6901). */
  path: string;
  value?: Json;
  was?: Json;
}

type JsonObject = { readonly [key: string]: Json };

/** The steps that lead from one value to another; none when they are equal. */
export function diffJson(before: Json, after: Json): Operation[] {
  return steps(before, after, '');
}

/**
 * Takes the steps of `diffJson` (or any JSON Patch of add, remove and replace).
 * @returns a new value; the one given stays as it was
 * @throws {RangeError} when a step does not fit the value: then the patch belongs to another one
 */
export function applyDiff(operations: readonly Operation[], value: Json): Json {
  return operations.reduce((result, operation) => applied(result, pointer(operation.path), operation), value);
}

/** The parts of a JSON Pointer, unescaped. */
export function pointer(path: string): string[] {
  return path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function steps(before: Json, after: Json, path: string): Operation[] {
  if (before === after) return [];
  if (isArray(before) && isArray(after)) return arraySteps(before, after, path);
  if (isObject(before) && isObject(after)) return objectSteps(before, after, path);
  return [{ op: 'replace', path, value: after, was: before }];
}

function objectSteps(before: JsonObject, after: JsonObject, path: string): Operation[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key): Operation[] => {
    const at = `${path}/${escape(key)}`;
    if (!hasOwn(before, key)) return [{ op: 'add', path: at, value: after[key]! }];
    if (!hasOwn(after, key)) return [{ op: 'remove', path: at, was: before[key]! }];
    return steps(before[key]!, after[key]!, at);
  });
}

/** What begins and ends alike stays; between, places that both have are compared one by one. */
function arraySteps(before: readonly Json[], after: readonly Json[], path: string): Operation[] {
  const start = before.findIndex(
    (value, index) => index >= after.length || !equal(value, itemAt(after, index)),
  );
  const head = start < 0 ? before.length : start;
  const tail = commonTail(before.slice(head), after.slice(head));
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const shared = Math.min(old.length, fresh.length);
  return [
    ...old
      .slice(0, shared)
      .flatMap((value, index) => steps(value, itemAt(fresh, index), `${path}/${head + index}`)),
    ...old.slice(shared).map((was): Operation => ({ op: 'remove', path: `${path}/${head + shared}`, was })),
    ...fresh
      .slice(shared)
      .map((value, index): Operation => ({ op: 'add', path: `${path}/${head + shared + index}`, value })),
  ];
}

function commonTail(before: readonly Json[], after: readonly Json[]): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && equal(itemAt(before, -1 - length), itemAt(after, -1 - length))) length += 1;
  return length;
}

function equal(a: Json, b: Json): boolean {
  return steps(a, b, '').length === 0;
}

function applied(value: Json, [key, ...rest]: readonly string[], operation: Operation): Json {
  if (key === undefined) return operation.value!;
  if (isArray(value)) return appliedToArray(value, key, rest, operation);
  if (isObject(value)) return appliedToObject(value, key, rest, operation);
  throw misfit(operation);
}

function appliedToArray(
  array: readonly Json[],
  key: string,
  rest: readonly string[],
  operation: Operation,
): Json {
  const index = Number(key);
  const last = operation.op === 'add' && rest.length === 0 ? array.length : array.length - 1;
  if (!/^\d+$/.test(key) || index > last) throw misfit(operation);
  if (rest.length > 0) return replaceAt(array, index, 1, applied(itemAt(array, index), rest, operation));
  if (operation.op === 'remove') return replaceAt(array, index, 1);
  return replaceAt(array, index, operation.op === 'add' ? 0 : 1, operation.value!);
}

function appliedToObject(
  object: JsonObject,
  key: string,
  rest: readonly string[],
  operation: Operation,
): Json {
  const isThere = hasOwn(object, key);
  if (!isThere && (operation.op !== 'add' || rest.length > 0)) throw misfit(operation);
  if (rest.length === 0 && operation.op === 'remove') {
    return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
  }
  const inner = rest.length === 0 ? operation.value! : applied(object[key]!, rest, operation);
  // Object.fromEntries, not a spread: a member named __proto__ is a member like any other.
  return Object.fromEntries([...Object.entries(object).filter(([each]) => each !== key), [key, inner]]);
}

function replaceAt(array: readonly Json[], index: number, count: number, ...values: Json[]): Json[] {
  return [...array.slice(0, index), ...values, ...array.slice(index + count)];
}

function misfit({ op, path }: Operation): RangeError {
  return new RangeError(`cannot ${op} ${path}: the patch belongs to another value`);
}

function escape(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
