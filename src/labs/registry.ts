/** Every lab, in the gallery's order. A lab is listed here, made in its folder, and explained in `docs/labs/<slug>.mdx`. */
import type { AnyLab } from './shared/lab';

/** What is known of a lab before its code is loaded. */
export interface LabEntry {
  readonly slug: string;
  readonly title: string;
  /** The one thing that the lab shows. */
  readonly point: string;
  /** Slug of the concept that it belongs to, from `catalogue/topics.yaml`. */
  readonly topic: string;
  /** Loads the lab's own chunk. */
  readonly load: () => Promise<{ lab: AnyLab }>;
}

export const LABS: readonly LabEntry[] = [];
