/** What this reader has read, kept in their browser and nowhere else. */

const KEY = 'companion.reading';
const CHANGED = 'companion:reading';

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

let cached: { stored: string | null; log: ReadingLog } = { stored: null, log: EMPTY };

/** The log as it stands; the same object as long as nothing changed, as React's external stores ask. */
export function readingLog(): ReadingLog {
  let stored: string | null = null;
  try {
    stored = window.localStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden: reading works, only nothing is remembered.
  }
  if (stored !== cached.stored) cached = { stored, log: parseLog(stored) };
  return cached.log;
}

/** The log of a reader we know nothing of: what the server renders. */
export function noReadingLog(): ReadingLog {
  return EMPTY;
}

/** Changes the log and tells every part of the page, and other tabs. */
export function changeLog(change: (log: ReadingLog) => ReadingLog): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(change(readingLog())));
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back at every change of the log; returns what ends that. */
export function subscribeToLog(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
