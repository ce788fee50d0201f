import { describe, expect, it } from 'vitest';
import { runSteps, tool } from './steps';

const quiet = { now: () => 0, print: () => {} };

describe('runSteps', () => {
  it('counts cases where a step counts them and one otherwise', async () => {
    const totals = await runSteps([
      { name: 'a', run: () => ({ ok: true, summary: '', passed: 12, failed: 0 }) },
      { name: 'b', run: () => ({ ok: true, summary: '' }) },
    ], { stopAtFailure: false, ...quiet });
    expect(totals).toEqual({ passed: 13, failed: 0 });
  });
  it('counts at least one failure for a step that failed, and goes on or stops as asked', async () => {
    const steps = [{ name: 'a', run: () => { throw new Error('broken'); } }, { name: 'b', run: () => ({ ok: true, summary: '' }) }];
    expect(await runSteps(steps, { stopAtFailure: false, ...quiet })).toEqual({ passed: 1, failed: 1 });
    expect(await runSteps(steps, { stopAtFailure: true, ...quiet })).toEqual({ passed: 0, failed: 1 });
  });
  it('refuses an empty list', async () => {
    await expect(runSteps([], { stopAtFailure: false, ...quiet })).rejects.toThrow('no step');
  });
  it('reports a command that cannot be run as failed', () => {
    expect(tool('no-such-command-here', []).ok).toBe(false);
  });
});
