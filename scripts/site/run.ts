import { today } from '#clock';
import { Refusal } from '#library/report';
import { causeOf } from './causes.ts';

/** Runs a command's work: what was refused is told as a report, anything else as an error; both end with 1. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    refuseWrongDay();
    await work();
  } catch (error) {
    const refused = error instanceof Refusal ? error : causeOf(error);
    console.error(refused ? refused.message : error);
    process.exitCode = 1;
  }
}

/** A day that does not exist would become pages, and even a sealed release, of no day at all. */
function refuseWrongDay(): void {
  try {
    today();
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}
