import { wallFaults } from './check/walls.ts';
import { run } from './site/run.ts';

await run(async () => {
  const faults = await wallFaults();
  if (faults.length > 0) throw new Error(['Imports that the house does not allow:', ...faults].join('\n  '));
});
