/** Saves what a run remembers while it goes on: often enough to lose little, seldom enough to cost little. */
import type { Memory } from './memory';

/** Results of at least this many milliseconds are saved together. */
const LEAST_PAUSE_MS = 1_000;
/** A save takes longer the more links are remembered; between two at least this many times as long goes by. */
const PAUSE_TIMES = 40;

export interface Saver {
  /** Something new is to be saved. */
  changed(): void;
  stop(): void;
  /** What kept the last save from being made; nothing is saved after that. */
  readonly error: unknown;
}

/** Saves `memory` now and then from now on; `onError` hears at once where that fails. */
export function keepSaving(memory: Pick<Memory, 'save'>, onError: () => void): Saver {
  let unsaved = false;
  let error: unknown;
  let timer: NodeJS.Timeout | undefined;
  const later = (ms: number): void => {
    timer = setTimeout(() => {
      const begun = performance.now();
      try {
        if (unsaved) memory.save();
        unsaved = false;
        later(Math.max(LEAST_PAUSE_MS, PAUSE_TIMES * (performance.now() - begun)));
      } catch (thrown) {
        error = thrown;
        onError();
      }
    }, ms);
  };
  later(LEAST_PAUSE_MS);
  return {
    changed: () => (unsaved = true),
    stop: () => clearTimeout(timer),
    get error() {
      return error;
    },
  };
}
