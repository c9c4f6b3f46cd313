import { houseFaults, houseReport, houseSources, measuresOf } from './check/measures.ts';
import { run } from './site/run.ts';

await run(async () => {
  const measures = measuresOf(houseSources());
  console.log(houseReport(measures));
  const faults = houseFaults(measures);
  if (faults.length > 0) throw new Error(['Beyond what the house allows:', ...faults].join('\n  '));
});
