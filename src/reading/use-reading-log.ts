import { useSyncExternalStore } from 'react';
import { noReadingLog, type ReadingLog, readingLog, subscribeToLog } from './reading-log';

/** The reader's log, live; empty while the page is rendered on the server. */
export function useReadingLog(): ReadingLog {
  return useSyncExternalStore(subscribeToLog, readingLog, noReadingLog);
}
