import { Refusal } from '#library/report';

/** Runs a command's work: what was refused is told as a report, anything else as an error; both end with 1. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
