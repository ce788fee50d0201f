/** How the labs write numbers; a dash stands for one that does not exist. */

/** Three decimals. */
export const three = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

/** A share as a percentage with one decimal. */
export const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)}%`);

// Made once: `toLocaleString` with a locale looks its format up on every call, which shows where a table is full of them.
const THOUSANDS = new Intl.NumberFormat('en-GB');

/** A whole number with its thousands parted. */
export const whole = (count: number): string => THOUSANDS.format(Math.round(count));
