/** From what is recorded of a link to what a reader is shown beside it. Pure, for both sides. */
import type { LinkView } from './link-view';

/** How far a reader may trust the link; always shown beside a word, never by colour alone. */
export type Dot = 'ok' | 'warn' | 'bad' | 'none';

/** What is said beside the dot. */
export type Says = 'well' | 'moved' | 'section-missing' | 'blocked' | 'failing' | 'doubtful' | 'archived' | 'dead' | 'unchecked';

/** Each word's dot, and its words where no page speaks for itself: as a facet's value, and in a plain list. Best first. */
export const SAID: Record<Says, { dot: Dot; facet: string; plain: string }> = {
  well: { dot: 'ok', facet: 'works', plain: '' },
  moved: { dot: 'ok', facet: 'moved', plain: 'moved; the link leads to the new address' },
  'section-missing': { dot: 'warn', facet: 'section gone', plain: 'page there, section gone' },
  blocked: { dot: 'none', facet: 'turns checkers away', plain: 'turns checkers away; open it to see' },
  failing: { dot: 'warn', facet: 'did not answer', plain: 'did not answer' },
  doubtful: { dot: 'warn', facet: 'in doubt', plain: 'may no longer be the cited page' },
  archived: { dot: 'bad', facet: 'gone, archived copy', plain: 'gone; the link leads to an archived copy' },
  dead: { dot: 'bad', facet: 'gone', plain: 'gone' },
  unchecked: { dot: 'none', facet: 'not checked yet', plain: 'link not checked yet' },
};

export interface LinkDisplay {
  /** Where the link leads: the cited address, its new one, or an archived copy. */
  href: string;
  leadsTo: 'cited' | 'moved' | 'archived';
  dot: Dot;
  says: Says;
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
  const shown = (says: Says, more: Partial<LinkDisplay> = {}): LinkDisplay => ({ href, leadsTo: 'cited', dot: SAID[says].dot, says, ...(view?.checked === undefined ? {} : { checked: view.checked }), ...more });
  switch (view?.standing) {
    case 'well':
      return shown('well');
    case 'moved':
      return shown('moved', view.movedTo === undefined ? {} : { href: view.movedTo, leadsTo: 'moved' });
    case 'anchor-missing':
      return shown('section-missing');
    case 'dead': {
      const copy = view.archive?.url ?? cited.archive;
      return copy === undefined ? shown('dead') : shown('archived', { href: copy, leadsTo: 'archived', ...(view.archive ? { copied: view.archive.date } : {}) });
    }
    case 'suspect':
    case 'refused':
      return shown('doubtful');
    case 'failing':
      return shown('failing');
    case 'blocked':
    case 'look':
      return shown('blocked');
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
