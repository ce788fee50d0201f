/** The 45 minutes of a design interview, cut into phases with what each must have produced. */

/** A phase: how long, and what should stand on the board when it ends. */
export interface Phase {
  readonly name: string;
  readonly minutes: number;
  readonly cue: string;
}

/** Our division of 45 minutes over the seven steps; the same on every page, so that the rhythm can be learnt. */
export const PHASES: readonly Phase[] = [
  { name: 'Clarify requirements', minutes: 5, cue: 'Scale, latency and the cost of a mistake are on the board, agreed.' },
  { name: 'Frame the task', minutes: 5, cue: 'Input, output, objective, and the framing you rejected.' },
  { name: 'Data and features', minutes: 7, cue: 'One row of the training table, with the time at which each column was known.' },
  { name: 'Model', minutes: 10, cue: 'A baseline, the model you would ship, and its loss.' },
  { name: 'Evaluate', minutes: 6, cue: 'One offline metric, one online metric, one guardrail.' },
  { name: 'Serve', minutes: 8, cue: 'Both paths drawn, with milliseconds on the online one.' },
  { name: 'Operate and close', minutes: 4, cue: 'What you watch, what triggers a rollback, and the one risk you would raise.' },
];

/** Where the clock stands after `elapsed` seconds: the phase, the seconds left in it, and whether the time is up. */
export function phaseAt(elapsed: number, phases: readonly Phase[] = PHASES): { index: number; left: number; over: boolean } {
  let end = 0;
  for (const [index, { minutes }] of phases.entries()) {
    end += minutes * 60;
    if (elapsed < end) return { index, left: Math.ceil(end - Math.max(0, elapsed)), over: false };
  }
  return { index: phases.length - 1, left: 0, over: true };
}

/** Seconds as `m:ss`. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
