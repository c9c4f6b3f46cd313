import { Refusal } from '#library/report';
import { causeOf } from './causes.ts';

/** Runs a command's work: what was refused is told as a report, anything else as an error; both end with 1. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refused = error instanceof Refusal ? error : causeOf(error);
    console.error(refused ? refused.message : error);
    process.exitCode = 1;
  }
}
