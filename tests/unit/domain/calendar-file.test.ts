import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFile, type CalendarEvent } from '#domain/calendar-file';

const EVENT: CalendarEvent = {
  uid: 'open-shop-d2@portal.example',
  first: '2026-01-01',
  last: '2026-06-30',
  summary: '年报；一, 二',
  description: '第一行\n第二行 a\\b',
  url: 'https://portal.example/guides/open-shop/#d2',
  yearly: true,
  remindDaysBefore: 14,
};

test('a whole-day event that comes back every year, as RFC 5545 writes it', () => {
  const lines = calendarFile([EVENT], '2026-11-23').split('\r\n');
  assert.deepEqual(lines, [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//city-policy-portal//guides//ZH',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:open-shop-d2@portal.example',
    'DTSTAMP:20261123T000000Z',
    'DTSTART;VALUE=DATE:20260101',
    'DTEND;VALUE=DATE:20260701',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:年报；一\\, 二',
    'DESCRIPTION:第一行\\n第二行 a\\\\b',
    'URL:https://portal.example/guides/open-shop/#d2',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:年报；一\\, 二',
    'TRIGGER;RELATED=END:-P14D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('no line is longer than 75 octets, no character is cut, and unfolding gives the text back', () => {
  const description = '收到决定书之日起十五日内起诉。'.repeat(20);
  const file = calendarFile([{ ...EVENT, description }], '2026-11-23');
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(file.replace(/\r\n /g, '').includes(`DESCRIPTION:${description}\r\n`));
});
