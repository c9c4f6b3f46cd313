import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('no script of a built site looks behind in a regular expression: Safari 14 would not even read it', () => {
  const scripts = globSync('.cache/test/{fixture,city}/{_astro/*.js,sw.js}');
  assert.ok(scripts.length > 10);
  for (const script of scripts) assert.doesNotMatch(readFileSync(script, 'utf8'), /\(\?<[=!]/, script);
});

test('no style of a built site stands behind a selector or a condition that the old engines pass over', () => {
  const styles = globSync('.cache/test/{fixture,city}/_astro/*.css');
  assert.ok(styles.length > 10);
  const later = /:(?:is|where)\(|@(?:layer|container|scope)\b|color-mix\(|\d[dsl]v[hw]\b/;
  for (const style of styles) assert.doesNotMatch(readFileSync(style, 'utf8'), later, style);
});
