import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { browserPath } from '#scripts/site/browser';
import { serveSite, type SiteServer } from '#scripts/site/serve';
import { siteOfFixture } from '../support/fixture-site.ts';
import { TEMPLATES } from '../support/templates.ts';
import { useEverything } from '../support/use-page.ts';

/** What a hostile address, content or device can do to a reader: nothing runs, nothing is asked of others, nothing throws. */
const work = mkdtempSync(path.join(tmpdir(), 'hostile-'));
let browser: Browser;
let site: SiteServer;

before(async () => {
  browser = await chromium.launch({ executablePath: browserPath() ?? undefined, args: ['--no-sandbox'] });
  site = await serveSite(siteOfFixture());
});
after(async () => {
  await browser.close();
  await site.close();
  rmSync(work, { recursive: true, force: true });
});

/** A page, with what must not happen on it: a dialog, an error, a refusal of the policy, a request elsewhere. */
async function watchedPage(url: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ baseURL: url, locale: 'zh-CN' });
  const wrong: string[] = [];
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => wrong.push(`${error.stack}`));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) wrong.push(request.url());
  });
  return { page, wrong };
}

/** Elements that nobody who writes this site has made. */
const injected = (page: Page) =>
  page.locator('[onerror], [onload], img[src=x], a[href^="javascript:"]').count();

const WORDS = [
  '"><img src=x onerror=alert(document)>',
  "'-alert(document)-'",
  'javascript:alert(document)',
  '</script><script>alert(document)</script>',
  '../../../../etc/passwd',
  '__proto__',
  '\u202E\u0000\uFFFE\uD800',
  '%',
  '护'.repeat(400),
  '9'.repeat(400),
];
const ADDRESSES = [
  '/fees/check/?q=WORDS&on=2026-01-01',
  '/fees/check/?q=waste&on=WORDS',
  '/fees/check/?q=waste&on=2026-01-01&asked=WORDS&case=WORDS&payer=WORDS&region=WORDS',
  '/search/?q=WORDS&kind=WORDS&sort=WORDS',
  '/fees/?find=WORDS&day=WORDS&department=WORDS',
  '/match/?who=WORDS&business=WORDS',
  '/policies/?level=WORDS&find=WORDS',
  '/changes/?since=WORDS',
  '/feedback/?page=WORDS',
  '/guides/open-shop/?WORDS#WORDS',
];

describe('an address', () => {
  for (const address of ADDRESSES) {
    test(address, async () => {
      const { page, wrong } = await watchedPage(site.url);
      for (const words of WORDS) {
        const said = encodeURIComponent(words.toWellFormed());
        await page.goto(address.replaceAll('WORDS', said), { waitUntil: 'networkidle' });
        assert.deepEqual(wrong, [], words.slice(0, 40));
        assert.equal(await injected(page), 0, words.slice(0, 40));
      }
      await page.close();
    });
  }
});

/** Devices on which what a page would keep cannot be kept, or is not what it was. */
const DEVICES: Record<string, () => void> = {
  'that keeps nothing': () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
  'that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'that has kept rubbish': () => {
    Storage.prototype.getItem = () => '{"x":[null,\u0000';
  },
  'that has kept something else': () => {
    Storage.prototype.getItem = () => '{"__proto__":[1],"day":9}';
  },
};

describe('a device', () => {
  for (const [name, spoil] of Object.entries(DEVICES)) {
    test(name, async () => {
      const { page, wrong } = await watchedPage(site.url);
      await page.addInitScript(spoil);
      for (const template of TEMPLATES) {
        await page.goto(template);
        await useEverything(page, '停车 100');
        assert.deepEqual(wrong, [], template);
      }
      await page.close();
    });
  }
});

const MARK = `"><img src=x onerror=alert(document)>'&amp;]]>{x}`;
const FIELD =
  /^(\s*(?:- )?(?:zh-CN|title|name|summary|note|remark|condition|says|purpose|aim|label|lead|quote|reason|text): )([^\s[{>|'"&*!#].*[\u4e00-\u9fff].*)$/gm;

/** The invented city with markup in every text that an editor can write in Chinese. */
function hostileCity(): { city: string; fields: number } {
  const city = path.join(work, 'city');
  cpSync('tests/fixtures/city', city, { recursive: true });
  let fields = 0;
  for (const name of readdirSync(city, { recursive: true, encoding: 'utf8' })) {
    // Charges say the words of this list in Chinese, and are found by them.
    if (!/\.(mdx|yaml)$/.test(name) || name === 'fee-words.yaml') continue;
    const file = path.join(city, name);
    const [before, data, ...body] = name.endsWith('.mdx')
      ? readFileSync(file, 'utf8').split(/^---$/m)
      : ['', readFileSync(file, 'utf8')];
    const marked = data!.replace(FIELD, (_, field: string, words: string) => {
      fields += 1;
      return field + JSON.stringify(words + MARK);
    });
    writeFileSync(file, name.endsWith('.mdx') ? [before, marked, ...body].join('---') : marked);
  }
  return { city, fields };
}

describe('markup in every text of a city', () => {
  let hostile: SiteServer;
  const outDir = path.join(work, 'site');
  before(async () => {
    const { city, fields } = hostileCity();
    assert.ok(fields > 140, `${fields} fields`);
    hostile = await serveSite(siteOfFixture(city, outDir));
  });
  after(() => hostile.close());

  test('is shown as it was written, on every kind of page', async () => {
    const { page, wrong } = await watchedPage(hostile.url);
    let shown = 0;
    for (const template of [...TEMPLATES, '/en/', '/zh-hant/', '/en/fees/', '/ja/policies/']) {
      await page.goto(template);
      await useEverything(page, '停车 100');
      await page.waitForLoadState('networkidle');
      assert.deepEqual(wrong, [], template);
      assert.equal(await injected(page), 0, template);
      shown += (await page.locator('body').innerText()).split('<img src=x').length - 1;
    }
    assert.ok(shown > 100, `${shown} times`);
    await page.close();
  });

  test('breaks no file for programs', () => {
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    const read = (ending: string) =>
      files
        .filter((name) => name.endsWith(ending))
        .map((name) => [name, readFileSync(path.join(outDir, name), 'utf8')] as const);
    const kinds = {
      json: read('.json'),
      xml: [...read('.atom'), ...read('.xml')],
      ics: read('.ics'),
      html: read('.html'),
    };
    for (const [name, found] of Object.entries(kinds)) assert.ok(found.length > 0, name);
    for (const [name, text] of kinds.json) assert.doesNotThrow(() => JSON.parse(text), name);
    for (const [name, text] of kinds.xml)
      assert.deepEqual(
        elementsOf(text).filter((each) => each === 'img'),
        [],
        name,
      );
    for (const [name, text] of kinds.ics) assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/, name);
    for (const [name, text] of kinds.html) {
      for (const [, data] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
        assert.doesNotThrow(() => JSON.parse(data!), name);
    }
  });
});

function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new Parser({ onopentagname: (name) => names.push(name) }, { xmlMode: true });
  parser.end(xml);
  return names;
}
