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

/** Says of a cited record how its link stands; undefined where it was never checked. */
export type LinkLookup = (cited: { url: string; movedTo?: string }) => LinkView | undefined;

/** Before the first check. */
export const NOTHING_RECORDED: LinkLookup = () => undefined;

/** Looks links up in the records of all links, as they stand at `now`; a record that moved is looked up at its new address. */
export function linkLookup(links: Readonly<Record<string, LinkRecord>>, now: Date): LinkLookup {
  return ({ url, movedTo }) => {
    const view = linkViewOf(movedTo ?? url, links, now);
    return view.standing === 'never-checked' ? undefined : view;
  };
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
