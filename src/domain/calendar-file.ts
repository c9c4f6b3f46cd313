import { addDays, type Day } from './calendar.ts';

/** An event of whole days for a reader's calendar. */
export interface CalendarEvent {
  /** Never changes for the same thing: a calendar that imports it again replaces it. */
  uid: string;
  first: Day;
  last: Day;
  summary: string;
  description: string;
  url: string;
  /** Repeats every year on the same days. */
  yearly?: boolean;
  /** How many days before its last day the calendar reminds the reader. */
  remindDaysBefore: number;
}

/**
 * An iCalendar file (RFC 5545) of whole-day events.
 * @param madeOn the day it was made, its DTSTAMP: the same day gives the same file
 */
export function calendarFile(events: readonly CalendarEvent[], madeOn: Day): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//city-policy-portal//guides//ZH',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, madeOn)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, madeOn: Day): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${compact(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(event.first)}`,
    // The end of a whole-day event is the day after its last day (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(event.last, 1))}`,
    ...(event.yearly ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `URL:${event.url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(event.summary)}`,
    `TRIGGER;RELATED=END:-P${event.remindDaysBefore}D`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function compact(day: Day): string {
  return day.replace(/-/g, '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');
}

const LINE_OCTETS = 75;

/** Lines are at most 75 octets long (RFC 5545, 3.1); a character is never cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const room = parts.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    if (octets(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
