import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tagUri } from '#domain/tag-uri';

it('a tag URI names a thing by its minter and its parts, whatever they are written in', () => {
  assert.equal(
    tagUri('portal.example,2026', 'policies', 'a-2021-2'),
    'tag:portal.example,2026:policies/a-2021-2',
  );
  assert.equal(tagUri('portal.example,2026', '费/用'), 'tag:portal.example,2026:%E8%B4%B9%2F%E7%94%A8');
});
