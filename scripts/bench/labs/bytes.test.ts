import { describe, expect, it } from 'vitest';
import { partBytes } from './bytes';

const weigh = (file: string): number => file.length;

describe('partBytes', () => {
  it('counts what all labs load once, as the kit, and the Worker of each with the lab', () => {
    expect(partBytes({ a: ['kit', 'view-a', 'worker-a'], b: ['kit', 'view-b'] }, weigh)).toEqual({ kit: 3, own: { a: 14, b: 6 } });
  });

  it('counts what only some labs share with each of them', () => {
    expect(partBytes({ a: ['k', 'shared', 'a'], b: ['k', 'shared', 'b'], c: ['k', 'c'] }, weigh).own).toEqual({ a: 7, b: 7, c: 1 });
  });

  it('refuses to weigh nothing', () => {
    expect(() => partBytes({ a: ['k', 'a'], b: ['k'] }, weigh)).toThrow('b loaded no script');
    expect(() => partBytes({}, weigh)).toThrow('at least two labs');
  });
});
