import { createHash } from 'node:crypto';
import type { CheckResult, Checker } from '@stryker-mutator/api/check';
import { CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * Leaves out all mutants but a share of them, for a machine that has no hours: `MUTANT_SHARE=0.1 npm run test:mutants`.
 * Which ones is drawn from what each of them changes, and so is the same in every run. Those left out are counted as
 * errors; the score of a sample is the one of covered mutants, beside which those without a test are counted in full.
 */
class Sample implements Checker {
  readonly #share = Number(process.env['MUTANT_SHARE'] ?? 1);

  init(): Promise<void> {
    return Promise.resolve();
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#ofMutant(mutant)])));
  }

  group(mutants: Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  #ofMutant(mutant: Mutant): CheckResult {
    return drawn(mutant) < this.#share
      ? { status: CheckStatus.Passed }
      : { status: CheckStatus.CompileError, reason: 'not in the sample' };
  }
}

/** From 0 up to 1, by what the mutant changes and into what. */
export function drawn({ fileName, location, mutatorName, replacement }: Omit<Mutant, 'id'>): number {
  const file = fileName.replace(/^.*?\bsrc[\\/]/, '');
  const what = JSON.stringify([file, location.start, location.end, mutatorName, replacement]);
  return createHash('sha256').update(what).digest().readUInt32BE(0) / 2 ** 32;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
