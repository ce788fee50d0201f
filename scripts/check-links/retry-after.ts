/** Reads the `Retry-After` header: seconds or a date; zero and junk say nothing. */

/**
 * Milliseconds that the server asks us to wait, or undefined where the header is missing, junk, zero or in the past.
 * `now` is the clock to which an HTTP date is compared.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) {
    const ms = Number(value) * 1000;
    return ms > 0 && Number.isFinite(ms) ? ms : undefined;
  }
  // An HTTP date begins with the name of a day; Date.parse alone would take "5 apples" for the month of May.
  if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(value)) return undefined;
  const ms = Date.parse(value) - now.getTime();
  return ms > 0 ? ms : undefined;
}
