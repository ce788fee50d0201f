/** From what is recorded of a link to what a reader is shown beside it. Pure. */
import type { LinkView } from '../../catalogue/link-view';

/** How far a reader may trust the link; always shown beside a word, never by colour alone. */
export type Dot = 'ok' | 'warn' | 'bad' | 'none';

export interface LinkDisplay {
  /** Where the link leads: the cited address, its new one, or an archived copy. */
  href: string;
  leadsTo: 'cited' | 'moved' | 'archived';
  dot: Dot;
  /** What is said beside the dot. */
  says: 'well' | 'moved' | 'section-missing' | 'dead' | 'archived' | 'doubtful' | 'failing' | 'blocked' | 'unchecked';
  /** Day of the last check. */
  checked?: string;
  /** Day of the archived copy. */
  copied?: string;
}

interface Cited {
  url: string;
  movedTo?: string;
  archive?: string;
}

/** What to show for a citation; a link of which nothing is recorded is shown as it is cited. */
export function displayOf(cited: Cited, view?: LinkView): LinkDisplay {
  const href = cited.movedTo ?? cited.url;
  const seen = view?.checked === undefined ? {} : { checked: view.checked };
  switch (view?.standing) {
    case 'well':
      return { href, leadsTo: 'cited', dot: 'ok', says: 'well', ...seen };
    case 'moved':
      return { href: view.movedTo ?? href, leadsTo: view.movedTo ? 'moved' : 'cited', dot: 'ok', says: 'moved', ...seen };
    case 'anchor-missing':
      return { href, leadsTo: 'cited', dot: 'warn', says: 'section-missing', ...seen };
    case 'dead': {
      const copy = view.archive?.url ?? cited.archive;
      return copy ? { href: copy, leadsTo: 'archived', dot: 'bad', says: 'archived', ...seen, ...(view.archive ? { copied: view.archive.date } : {}) } : { href, leadsTo: 'cited', dot: 'bad', says: 'dead', ...seen };
    }
    case 'suspect':
    case 'refused':
      return { href, leadsTo: 'cited', dot: 'warn', says: 'doubtful', ...seen };
    case 'failing':
      return { href, leadsTo: 'cited', dot: 'warn', says: 'failing', ...seen };
    case 'blocked':
    case 'look':
      return { href, leadsTo: 'cited', dot: 'none', says: 'blocked', ...seen };
    default:
      return { href, leadsTo: 'cited', dot: 'none', says: 'unchecked' };
  }
}

export interface Age {
  unit: 'today' | 'days' | 'months' | 'years';
  count: number;
}

/** How long ago a day was; a day to come, as in another time zone, counts as today. */
export function ageOf(day: string, today: string): Age {
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000));
  if (days === 0) return { unit: 'today', count: 0 };
  if (days < 60) return { unit: 'days', count: days };
  if (days < 730) return { unit: 'months', count: Math.floor(days / 30.44) };
  return { unit: 'years', count: Math.floor(days / 365.25) };
}
