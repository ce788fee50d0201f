/** How the labs write numbers; a dash stands for one that does not exist. */

/** Three decimals. */
export const three = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

/** A share as a percentage with one decimal. */
export const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)}%`);
