import { describe, expect, it } from 'vitest';
import { levelOf, weakest } from './rubric';

describe('levelOf', () => {
  it.each([
    [[], undefined],
    [['mid', undefined], undefined],
    [['staff', 'staff'], 'staff'],
    [['staff', 'senior'], 'staff'],
    [['staff', 'mid'], 'senior'],
    [['staff', 'not-yet'], 'mid'],
    [['not-yet', 'not-yet'], 'not-yet'],
  ] as const)('%j is %s', (grades, level) => {
    expect(levelOf([...grades])).toBe(level);
  });
});

describe('weakest', () => {
  it.each([
    [[undefined, undefined], undefined],
    [['staff', 'staff'], undefined],
    [['senior', 'mid', 'mid'], 1],
    [[undefined, 'senior'], 1],
  ] as const)('of %j is row %s', (grades, row) => {
    expect(weakest([...grades])).toBe(row);
  });
});
