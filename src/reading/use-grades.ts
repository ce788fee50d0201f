import { useSyncExternalStore } from 'react';
import type { Grade } from '../practice/rubric';
import { changeGrades, gradesLog, noGradesLog, subscribeToGrades, withGrade, withoutGrades } from './grades-log';

/** The reader's grades of one page by row, live and kept; empty while the page is rendered on the server. */
export function useGrades(page: string): { grades: Readonly<Record<string, Grade>>; grade: (row: string, grade: Grade) => void; clear: () => void } {
  const log = useSyncExternalStore(subscribeToGrades, gradesLog, noGradesLog);
  return {
    grades: log[page] ?? {},
    grade: (row, given) => changeGrades((before) => withGrade(before, page, row, given)),
    clear: () => changeGrades((before) => withoutGrades(before, page)),
  };
}
