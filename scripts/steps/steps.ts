/** Runs a named list of steps one after the other and says what each did and how long it took. */
import { spawnSync } from 'node:child_process';

export interface Outcome {
  ok: boolean;
  /** One line on what was done or what is wrong. */
  summary: string;
  /** Test cases that a step ran, where it counts them itself; otherwise the step counts as one. */
  passed?: number;
  failed?: number;
}

export interface Step {
  name: string;
  run: () => Outcome | Promise<Outcome>;
}

/** Total of a run; a step that throws counts as one failure. */
export interface Totals {
  passed: number;
  failed: number;
}

/**
 * Runs the steps in order, prints one line each, and returns the totals. With `stopAtFailure` the first failed step
 * ends the run. Throws when the list is empty: a run that checks nothing must not look like success.
 */
export async function runSteps(steps: readonly Step[], { stopAtFailure, now = performance.now.bind(performance), print = console.log }: { stopAtFailure: boolean; now?: () => number; print?: (line: string) => void }): Promise<Totals> {
  if (steps.length === 0) throw new Error('no step to run');
  const totals: Totals = { passed: 0, failed: 0 };
  for (const { name, run } of steps) {
    const start = now();
    let outcome: Outcome;
    try {
      outcome = await run();
    } catch (error) {
      outcome = { ok: false, summary: error instanceof Error ? error.message : String(error) };
    }
    totals.passed += outcome.passed ?? (outcome.ok ? 1 : 0);
    totals.failed += outcome.ok ? 0 : Math.max(outcome.failed ?? 1, 1);
    print(`${outcome.ok ? '✓' : '✗'} ${name.padEnd(24)} ${((now() - start) / 1000).toFixed(1).padStart(6)} s  ${outcome.summary}`);
    if (!outcome.ok && stopAtFailure) break;
  }
  return totals;
}

/** Runs a command of `node_modules/.bin`, in this checkout or in `cwd`; its output is shown only where it fails. */
export function tool(command: string, args: readonly string[], { env = {}, cwd = process.cwd() }: { env?: Record<string, string>; cwd?: string } = {}): { ok: boolean; output: string } {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH ?? ''}` },
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? result.error.message : ''}`;
  const ok = result.status === 0;
  if (!ok) console.error(output.trim());
  return { ok, output };
}
