import type { Day } from '#domain/calendar';
import type { FeedEntry, FeedView } from './feed-view.ts';
import { escapeHtml } from '#words/html';
import type { Words } from '#words/words';

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: FeedView): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', instantOf(feed.updatedOn)),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.urls.atom)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${feed.locale}" href="${xml(feed.homeUrl)}"/>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: FeedEntry): string {
  return [
    '<entry>',
    element('id', entry.id),
    wordsElement('title', entry.title),
    `<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>`,
    ...(entry.publishedOn === null ? [] : [element('published', instantOf(entry.publishedOn))]),
    element('updated', instantOf(entry.updatedOn)),
    wordsElement('summary', entry.summary),
    ...entry.tags.map(
      ({ scheme, id, label }) =>
        `<category term="${xml(id)}" scheme="${xml(scheme)}" label="${xml(label)}"/>`,
    ),
    '</entry>',
  ].join('\n');
}

/** A day as RFC 3339 wants it: a city's day begins at midnight of its own time zone. */
export function instantOf(day: Day): string {
  return `${day}T00:00:00+08:00`;
}

function element(name: string, text: string): string {
  return `<${name}>${xml(text)}</${name}>`;
}

function wordsElement(name: string, { text, lang }: Words): string {
  return `<${name} type="text"${lang ? ` xml:lang="${lang}"` : ''}>${xml(text)}</${name}>`;
}

/** XML 1.0 has no place for control characters, not even escaped. */
function xml(text: string): string {
  // eslint-disable-next-line no-control-regex
  return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}
