const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as readers write it, in UTC: `Nov 21, 2026`. The stock theme sets up an `Intl` formatter for it in every reader's browser, which takes longer than drawing the footer. */
export function dayOf(date: Date): string {
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}
