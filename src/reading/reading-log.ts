/** What this reader has read, kept in their browser and nowhere else. */
import { keptValue } from './kept-value';

const KEY = 'companion.reading';

/** Where the reader was, and which pages they finished. */
export interface ReadingLog {
  /** Paths of finished pages, in the order of finishing. */
  read: string[];
  last?: { path: string; title: string };
}

const EMPTY: ReadingLog = { read: [] };

/** Reads a stored log; anything that is not one counts as empty. */
export function parseLog(stored: string | null): ReadingLog {
  if (stored === null) return EMPTY;
  try {
    const { read, last } = JSON.parse(stored) as Partial<ReadingLog>;
    return {
      read: Array.isArray(read) ? read.filter((path) => typeof path === 'string') : [],
      ...(typeof last?.path === 'string' && typeof last.title === 'string' ? { last: { path: last.path, title: last.title } } : {}),
    };
  } catch {
    return EMPTY;
  }
}

/** The log with a page finished, or no longer finished. */
export function withRead(log: ReadingLog, path: string, finished: boolean): ReadingLog {
  const others = log.read.filter((one) => one !== path);
  return { ...log, read: finished ? [...others, path] : others };
}

const kept = keptValue(KEY, parseLog, EMPTY);

/** The log as it stands, the log of a reader we know nothing of, how to change it and how to hear of changes. */
export const { read: readingLog, unknown: noReadingLog, change: changeLog, subscribe: subscribeToLog } = kept;
