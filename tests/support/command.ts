import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a command said, and how it ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

let runs = 0;

/**
 * Runs `scripts/<name>.ts` as its user does, in this process: a process of its own would spend a second on loading what
 * is loaded here. The module is evaluated anew each time; arguments, environment, console and exit code are put back.
 */
export async function command(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const before = {
    argv: process.argv,
    env: process.env,
    exitCode: process.exitCode,
    log: console.log,
    error: console.error,
  };
  process.argv = [...before.argv.slice(0, 1), `scripts/${name}.ts`, ...args];
  process.env = { ...before.env, ...env };
  process.exitCode = undefined;
  console.log = (...said) => void stdout.push(`${said.join(' ')}\n`);
  console.error = (...said) => void stderr.push(`${said.map(inWords).join(' ')}\n`);
  try {
    await import(`${pathToFileURL(path.resolve(`scripts/${name}.ts`)).href}?run=${(runs += 1)}`);
    return { status: Number(process.exitCode ?? 0), stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    process.argv = before.argv;
    process.env = before.env;
    process.exitCode = before.exitCode;
    console.log = before.log;
    console.error = before.error;
  }
}

/** An error as Node prints it, with its stack: that a refusal has none is asserted. */
function inWords(said: unknown): string {
  return said instanceof Error ? (said.stack ?? said.message) : String(said);
}
