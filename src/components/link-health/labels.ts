/** The words of the page on link health. */
import { translate } from '@docusaurus/Translate';
import type { HealthRow } from '../../catalogue/link-health';
import type { LinkEvent, Standing } from '../../catalogue/link-state';

const ORDER: readonly Standing[] = ['well', 'moved', 'anchor-missing', 'blocked', 'look', 'failing', 'suspect', 'dead', 'refused', 'never-checked'];

/** The states that any of the rows has, best first. */
export function columns(rows: readonly HealthRow[]): Standing[] {
  return ORDER.filter((standing) => rows.some(({ standings }) => (standings[standing] ?? 0) > 0));
}

/** A state's name. */
export function standingLabel(standing: Standing): string {
  return {
    well: translate({ id: 'linkHealth.well', message: 'Works' }),
    moved: translate({ id: 'linkHealth.moved', message: 'Moved' }),
    'anchor-missing': translate({ id: 'linkHealth.anchor', message: 'Section gone' }),
    blocked: translate({ id: 'linkHealth.blocked', message: 'Turns checkers away' }),
    look: translate({ id: 'linkHealth.look', message: 'Needs a look' }),
    failing: translate({ id: 'linkHealth.failing', message: 'Failing' }),
    suspect: translate({ id: 'linkHealth.suspect', message: 'In doubt' }),
    dead: translate({ id: 'linkHealth.dead', message: 'Dead' }),
    refused: translate({ id: 'linkHealth.refused', message: 'Refused' }),
    'never-checked': translate({ id: 'linkHealth.unchecked', message: 'Not checked yet' }),
  }[standing];
}

/** A part of the catalogue by its kind. */
export function partLabel(kind: string): string {
  if (kind === 'case-study') return translate({ id: 'linkHealth.caseStudies', message: 'Case studies' });
  if (kind === 'sister-volume') return translate({ id: 'linkHealth.sisters', message: 'References of the sister volumes' });
  return translate({ id: 'linkHealth.resources', message: 'Resources' });
}

/** What happened to a link. */
export function eventLabel(event: LinkEvent['event']): string {
  return {
    died: translate({ id: 'linkHealth.died', message: 'died:' }),
    recovered: translate({ id: 'linkHealth.recovered', message: 'came back:' }),
    replaced: translate({ id: 'linkHealth.replaced', message: 'was replaced:' }),
  }[event];
}
