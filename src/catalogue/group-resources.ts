/** Groups a page's resources by what the reader wants of them. */
import type { ResourceView } from './view';

export const GROUPS = ['start', 'deeper', 'teams', 'code'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Which group a resource belongs to: code and manuals first, then what a company published about its own system,
 * then papers and staff-level reading, and everything else to start with.
 */
export function groupOf({ kind, organisation, level, authors }: Pick<ResourceView, 'kind' | 'organisation' | 'level' | 'authors'>): Group {
  if (kind === 'code' || kind === 'docs' || kind === 'dataset') return 'code';
  if (organisation !== undefined && (kind === 'article' || (kind === 'paper' && authors === undefined) || kind === 'video') && level !== 'mid') return 'teams';
  if (kind === 'paper' || level === 'staff') return 'deeper';
  return 'start';
}

/** The non-empty groups in reading order, newest first within each. */
export function groupResources<T extends ResourceView>(resources: readonly T[]): { group: Group; resources: T[] }[] {
  const newestFirst = [...resources].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title));
  return GROUPS.map((group) => ({ group, resources: newestFirst.filter((resource) => groupOf(resource) === group) })).filter(({ resources: list }) => list.length > 0);
}
