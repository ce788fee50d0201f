import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSaving } from './saver';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves what changed once a second, and nothing where nothing changed', () => {
  const save = vi.fn();
  const saver = keepSaving({ save }, () => undefined);
  vi.advanceTimersByTime(5_000);
  expect(save).not.toHaveBeenCalled();
  saver.changed();
  saver.changed();
  vi.advanceTimersByTime(5_000);
  expect(save).toHaveBeenCalledTimes(1);
  saver.changed();
  saver.stop();
  vi.advanceTimersByTime(5_000);
  expect(save).toHaveBeenCalledTimes(1);
});

it('gives saving at most a fortieth of the time, however much there is to save', () => {
  const save = vi.fn(() => void vi.advanceTimersByTime(500));
  const saver = keepSaving({ save }, () => undefined);
  for (let second = 0; second < 61; second += 1) {
    saver.changed();
    vi.advanceTimersByTime(1_000);
  }
  saver.stop();
  expect(save.mock.calls.length).toBeGreaterThan(2);
  expect(save.mock.calls.length).toBeLessThan(5);
});

it('tells at once that saving failed, and tries no more', () => {
  const full = new Error('the disk is full');
  const heard = vi.fn();
  const saver = keepSaving({ save: () => { throw full; } }, heard);
  saver.changed();
  vi.advanceTimersByTime(10_000);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(saver.error).toBe(full);
});
