import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LOCALES } from '#i18n/locales';
import { privacyView } from '#views/site/privacy-view';
import { securityTxt } from '#views/site/security-txt';
import { fixtureLibrary } from '../../../support/city.ts';

test('whom to tell of a weakness is said as RFC 9116 wants it, for less than a year, placeholders as such', () => {
  const text = securityTxt(fixtureLibrary(), '2026-11-23');
  assert.match(text, /^# 演示站/);
  assert.match(text, /^Contact: https:\/\/\S+\/channels\/$/m);
  assert.match(text, /^Expires: 2027-05-22T00:00:00Z$/m);
  assert.match(text, /^Canonical: https:\/\/\S+\/\.well-known\/security\.txt$/m);
});

test('the privacy page is there in every language, with what is kept, worked out, sent and cleared', () => {
  for (const locale of LOCALES) {
    const { sections, forget } = privacyView(fixtureLibrary(), locale);
    assert.deepEqual(
      sections.map(({ lines }) => lines.length),
      [4, 2, 2, 1],
    );
    assert.match(forget.href, /\/offline\/$/);
  }
});

test('what scripts keep on a device is what the privacy page tells of, and they send nothing', () => {
  const scripts = globSync('src/{client,offline}/**/*.ts').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );
  const keeping = scripts
    .filter(([, code]) => /\blocalStorage\b|\bcaches\b/.test(code))
    .map(([file]) => file);
  // Elder mode, ticks, the last visit, kept pages: one that is added must be told of.
  assert.deepEqual(keeping.sort(), [
    'src/client/check-list.ts',
    'src/client/offline-store.ts',
    'src/client/reading.ts',
    'src/client/since-visit.ts',
  ]);
  for (const [file, code] of scripts)
    assert.doesNotMatch(
      code,
      /sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest|WebSocket|method: *['"]POST/,
      file,
    );
});
