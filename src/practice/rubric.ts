/** Grading yourself: what each level sounds like on each dimension, and where the weakest row sends you. */

/** The grades in rising order; index 0 is "not yet". */
export const GRADES = ['not-yet', 'mid', 'senior', 'staff'] as const;
export type Grade = (typeof GRADES)[number];

/** One dimension: what a listener hears at each level, and the pages that mend it. */
export interface RubricRow {
  readonly dimension: string;
  readonly mid: string;
  readonly senior: string;
  readonly staff: string;
  /** Site paths with their labels, e.g. `{label: 'Evaluation', to: '#evaluation'}`. */
  readonly read: readonly { readonly label: string; readonly to: string }[];
}

/** A chapter's rubric. */
export type RubricSpec = readonly RubricRow[];

/** The level shown by the grades so far: the highest that no row trails by more than one; nothing until all rows are graded. */
export function levelOf(grades: readonly (Grade | undefined)[]): Grade | undefined {
  if (grades.length === 0 || grades.includes(undefined)) return undefined;
  const ranks = grades.map((grade) => GRADES.indexOf(grade as Grade));
  const lowest = Math.min(...ranks);
  return GRADES[Math.min(Math.max(...ranks), lowest + 1)];
}

/** The index of the weakest graded row, the first of equals; nothing before any grade, or when every row is at the top. */
export function weakest(grades: readonly (Grade | undefined)[]): number | undefined {
  let found: number | undefined;
  for (const [index, grade] of grades.entries()) {
    if (grade === undefined || grade === 'staff') continue;
    if (found === undefined || GRADES.indexOf(grade) < GRADES.indexOf(grades[found] as Grade)) found = index;
  }
  return found;
}
