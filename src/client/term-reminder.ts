import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import { calendarFile } from '#domain/calendar-file';
import { termEnd, type DayUnit } from '#domain/terms';
import { carried, partOf } from './part.ts';

/** How many days before the last day the calendar reminds the reader. */
const REMIND_DAYS_BEFORE = 3;

/**
 * `<term-reminder>`: the last day of a term from the day that the reader names, and a calendar file of it, both made on
 * this device. It is hidden without scripts, because without them it can do nothing.
 */
class TermReminder extends HTMLElement {
  private readonly term = partOf<HTMLSelectElement>(this, 'select');
  private readonly start = partOf<HTMLInputElement>(this, 'input[type="date"]');
  private readonly save = partOf<HTMLButtonElement>(this, 'button');

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('change', () => this.show());
    this.save.addEventListener('click', () => this.download());
    this.show();
  }

  private lastDay(): Day | null {
    const { count, unit } = this.term.selectedOptions[0]!.dataset;
    return isDay(this.start.value) ? termEnd(this.start.value, Number(count), unit as DayUnit) : null;
  }

  private show(): void {
    const last = this.lastDay();
    this.save.disabled = last === null;
    partOf(this, '[data-result]').textContent =
      last === null ? '' : carried(this, 'end').replace('#', inWords(last));
  }

  private download(): void {
    const last = this.lastDay();
    if (last === null) return;
    const file = new Blob([this.calendar(last)], { type: 'text/calendar;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.term.value}-${last}.ics`;
    link.click();
    // The download has read the file by then; Safari reads it after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  private calendar(last: Day): string {
    const option = this.term.selectedOptions[0]!;
    const event = {
      uid: `${this.start.value}-${option.dataset['uid']}`,
      first: last,
      last,
      summary: `${this.dataset['title']} · ${option.textContent!.trim()}`,
      description: carried(this, 'note'),
      url: `${this.dataset['url']}#${option.value}`,
      remindDaysBefore: REMIND_DAYS_BEFORE,
    };
    return calendarFile([event], today());
  }
}

/** A day with its weekday, in the page's language; `dateStyle` is newer than Safari 14.0. */
function inWords(day: Day): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

customElements.define('term-reminder', TermReminder);
