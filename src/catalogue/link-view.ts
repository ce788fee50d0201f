/** What a page needs to know of a link, computed while the site is built. Serialisable and small. */
import { type ArchivedCopy, dayOf, linkKey, type LinkRecord, type Standing, standingOf } from './link-state';

export interface LinkView {
  standing: Standing;
  /** Day of the last check; absent where there was none. */
  checked?: string;
  /** The new address of a page that moved for good. */
  movedTo?: string;
  archive?: ArchivedCopy;
}

/** How the citation `url` stands at `now`, by the records of all links. */
export function linkViewOf(url: string, links: Readonly<Record<string, LinkRecord>>, now: Date): LinkView {
  const record = URL.canParse(url) ? links[linkKey(url)] : undefined;
  const recorded = standingOf(record, now);
  if (!record) return { standing: recorded };
  const fragment = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  const otherAnchor = recorded === 'anchor-missing' && !record.missingAnchors?.includes(fragment.slice(1));
  const standing = otherAnchor ? 'well' : recorded;
  const view: LinkView = { standing, checked: dayOf(new Date(record.lastChecked)) };
  if (standing === 'moved' && record.movedTo) view.movedTo = record.movedTo.includes('#') ? record.movedTo : record.movedTo + fragment;
  if (record.archive) view.archive = record.archive;
  return view;
}
