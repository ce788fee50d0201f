import { describe, expect, it } from 'vitest';
import { ADJUSTMENTS, CIRCUMSTANCES, frame, FRAMINGS, OUTPUTS } from './framing';

describe('frame', () => {
  it('adds what the circumstances change, in their fixed order', () => {
    const { task, adjustments } = frame('order', new Set(['conflict', 'rare'] as const));
    expect(task).toBe('Ranking');
    expect(adjustments).toEqual([ADJUSTMENTS.rare.then, ADJUSTMENTS.conflict.then]);
  });

  it('adds nothing without circumstances', () => {
    expect(frame('yes-no', new Set()).adjustments).toEqual([]);
  });

  it.each(OUTPUTS)('has every part of %s', (output) => {
    const { example, ...parts } = FRAMINGS[output];
    for (const part of Object.values(parts)) expect(part.length).toBeGreaterThan(5);
    expect(example.to).toMatch(/^\/(chapters|framework)\//);
  });

  it('gives each kind of output a task of its own', () => {
    expect(new Set(OUTPUTS.map((output) => FRAMINGS[output].task)).size).toBe(OUTPUTS.length);
    expect(new Set(CIRCUMSTANCES.map((name) => ADJUSTMENTS[name].then)).size).toBe(CIRCUMSTANCES.length);
  });
});
