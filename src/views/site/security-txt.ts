import { addDays, type Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';

/** RFC 9116 wants less than a year; a site that is no longer built must not promise for long. */
const HOLDS_DAYS = 180;

/** To whom to tell of a weakness (RFC 9116): the page of the city's channels, since the portal has no mailbox. */
export function securityTxt({ site }: Library, day: Day): string {
  const lines = [
    ...(site.demonstration
      ? ['# 演示站：域名和联系渠道是占位 / A demonstration: domain and contact are placeholders.']
      : []),
    `Contact: ${site.domain}${AT.channels}`,
    `Expires: ${addDays(day, HOLDS_DAYS)}T00:00:00Z`,
    'Preferred-Languages: zh, en',
    `Canonical: ${site.domain}/.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}
