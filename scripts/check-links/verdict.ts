/** What one run says of one link. */
import type { Cause, Verdict } from '../../src/catalogue/link-state';

export interface Judgement {
  verdict: Verdict;
  /** What a maintainer needs to know to act. */
  reason: string;
  cause?: Cause;
}

/** A link as the catalogue cites it. */
export interface Citation {
  id: string;
  url: string;
  /** What the page was called when it was cited. */
  title?: string;
  /** Where it is written, from the repository's root. */
  file?: string;
  line?: number;
}

/** One line of a report. */
export interface Result extends Judgement {
  id: string;
  url: string;
  status: number | null;
  finalUrl: string | null;
  title: string | null;
  attempts: number;
  ms: number;
  file?: string;
  line?: number;
}

/** True for findings that a change may not bring in: refused, gone, or given over to somebody else. */
export function blocks({ verdict, cause }: Judgement): boolean {
  return verdict === 'refused' || verdict === 'dead' || (verdict === 'suspect' && (cause === 'parked' || cause === 'hijacked'));
}
