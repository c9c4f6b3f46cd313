import { serveSite } from '/tmp/wt/feepages/scripts/serve.ts';
import { spawnSync, spawn } from 'node:child_process';
const c = await serveSite('.cache/test/city'); 
const child = spawn(process.execPath,['node_modules/@playwright/test/cli.js','test','--config','tests/playwright.config.ts','--reporter','line',...process.argv.slice(2)],{stdio:'inherit',env:{...process.env,CITY_URL:c.url,FIXTURE_URL:process.env.FIXTURE_URL??c.url}});
child.on('exit',async code=>{await c.close();process.exit(code)});
