/** How this reader graded themselves, page by page, kept in their browser and nowhere else. */
import { type Grade, GRADES } from '../practice/rubric';
import { keptValue } from './kept-value';

/** Grades by page path and by the name of the rubric's row, so that a row added later leaves the others in place. */
export type GradesLog = Readonly<Record<string, Readonly<Record<string, Grade>>>>;

const EMPTY: GradesLog = {};

/** Reads stored grades; what is not a grade is dropped, and what is no log counts as empty. */
export function parseGrades(stored: string | null): GradesLog {
  if (stored === null) return EMPTY;
  try {
    return Object.fromEntries(
      Object.entries(objectOf(JSON.parse(stored))).map(([page, rows]) => [page, Object.fromEntries(Object.entries(objectOf(rows)).filter((entry): entry is [string, Grade] => (GRADES as readonly unknown[]).includes(entry[1])))]),
    );
  } catch {
    return EMPTY;
  }
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** The log with one row of a page graded. */
export function withGrade(log: GradesLog, page: string, row: string, grade: Grade): GradesLog {
  return { ...log, [page]: { ...log[page], [row]: grade } };
}

/** The log without a page's grades. */
export function withoutGrades(log: GradesLog, page: string): GradesLog {
  return Object.fromEntries(Object.entries(log).filter(([path]) => path !== page));
}

const kept = keptValue('companion.grades', parseGrades, EMPTY);

/** The grades as they stand, those of a reader we know nothing of, how to change them and how to hear of changes. */
export const { read: gradesLog, unknown: noGradesLog, change: changeGrades, subscribe: subscribeToGrades } = kept;
