import { chromium } from '@playwright/test';
const [,, base, out, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
for (const w of [360, 1440]) { const p = await b.newPage({ viewport: { width: w, height: 900 } });
 p.on('console', m => console.log(m.text())); p.on('pageerror', e => console.log(String(e)));
 for (const x of paths) { await p.goto(base + x); await p.waitForTimeout(700); await p.screenshot({ path: `${out}/${x.replace(/[^a-z0-9]+/gi,'_')}_${w}.png`, fullPage: w===1440?false:false }); } }
await b.close();
