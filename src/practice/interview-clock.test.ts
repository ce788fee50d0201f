import { describe, expect, it } from 'vitest';
import { clockFace, PHASES, phaseAt } from './interview-clock';

describe('the interview clock', () => {
  it('divides 45 minutes', () => {
    expect(PHASES.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  });

  it.each([
    [-5, 0, 300, false],
    [0, 0, 300, false],
    [299.5, 0, 1, false],
    [300, 1, 300, false],
    [2699, 6, 1, false],
    [2700, 6, 0, true],
    [99_999, 6, 0, true],
  ])('after %s seconds stands in phase %s with %s left', (elapsed, index, left, over) => {
    expect(phaseAt(elapsed)).toEqual({ index, left, over });
  });

  it('shows minutes and seconds', () => {
    expect([clockFace(0), clockFace(65), clockFace(2700)]).toEqual(['0:00', '1:05', '45:00']);
  });
});
