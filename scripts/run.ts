import { ContentError } from '#library/report';

/** Runs a command's work: a fault in the content is told as a report, anything else as an error; both end with 1. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    process.exitCode = 1;
  }
}
