/** What the page on link health shows, computed from the citations and the recorded state. Pure. */
import type { CatalogueCitation } from './citations';
import { dayOf, type LinkEvent, linkKey, type LinkState, type Standing } from './link-state';
import { type LinkView, linkViewOf } from './link-view';
import type { BookReference, Topics } from './schema';

export interface HealthRow {
  title: string;
  /** Path on the site, where the row has a page. */
  to?: string;
  links: number;
  standings: Partial<Record<Standing, number>>;
}

/** A link that a reader should know about, or could help with. */
export interface Finding extends LinkView {
  id: string;
  url: string;
  reason: string;
}

export interface LinkHealth {
  /** Day on which this was computed. */
  today: string;
  pages: number;
  total: HealthRow;
  chapters: HealthRow[];
  parts: HealthRow[];
  /** Days of the oldest and the newest check; absent where there was none. */
  checked?: { oldest: string; newest: string };
  findings: Finding[];
  history: LinkEvent[];
}

const SHOWN: readonly Standing[] = ['dead', 'suspect', 'refused', 'failing', 'look', 'anchor-missing'];
const MOST_FINDINGS = 200;
const MOST_EVENTS = 100;

/** Counts how the links stand: in all, by the book's chapters and by the parts of the catalogue. */
export function linkHealth(citations: readonly CatalogueCitation[], bookReferences: readonly BookReference[], topics: Topics, state: LinkState, now: Date): LinkHealth {
  const views = citations.map((citation) => ({ citation, view: linkViewOf(citation.url, state.links, now) }));
  const count = (title: string, chosen: readonly { view: LinkView }[], to?: string): HealthRow => {
    const standings: HealthRow['standings'] = {};
    for (const { view } of chosen) standings[view.standing] = (standings[view.standing] ?? 0) + 1;
    return { title, ...(to === undefined ? {} : { to }), links: chosen.length, standings };
  };
  const citedIn = new Map<number, Set<string>>();
  for (const { chapter, resource } of bookReferences) citedIn.set(chapter, (citedIn.get(chapter) ?? new Set()).add(resource));
  const days = views.flatMap(({ view }) => view.checked ?? []).sort();
  const findings = SHOWN.flatMap((standing) => views.filter(({ view }) => view.standing === standing)).map(({ citation, view }) => ({ id: citation.title ?? citation.id, url: citation.url, reason: state.links[linkKey(citation.url)]?.reason ?? '', ...view }));
  return {
    today: dayOf(now),
    pages: new Set(citations.map(({ url }) => (URL.canParse(url) ? linkKey(url) : url))).size,
    total: count('', views),
    chapters: topics.chapters.map(({ slug, number, title }) =>
      count(`${number}. ${title}`, views.filter(({ citation }) => citation.kind === 'resource' && (citation.topics.includes(slug) || citedIn.get(number)?.has(citation.id))), number === 1 ? '/chapters' : `/chapters/${slug}`),
    ),
    parts: [
      count('resource', views.filter(({ citation }) => citation.kind === 'resource')),
      count('case-study', views.filter(({ citation }) => citation.kind === 'case-study')),
      count('sister-volume', views.filter(({ citation }) => citation.kind === 'sister-volume')),
    ],
    ...(days.length > 0 ? { checked: { oldest: days[0] ?? '', newest: days.at(-1) ?? '' } } : {}),
    findings: findings.slice(0, MOST_FINDINGS),
    history: state.history.slice(-MOST_EVENTS).reverse(),
  };
}
