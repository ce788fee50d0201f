import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { SEARCH_KINDS, type SearchKind } from '../../search/document';
import { kindsLabel } from './labels';
import styles from './search.module.css';

/** One button per kind that was found, and one for all. */
export function KindFilter({ counts, kind, onChange }: { counts: Partial<Record<SearchKind, number>>; kind?: SearchKind; onChange: (kind?: SearchKind) => void }): ReactNode {
  const shown = SEARCH_KINDS.filter((candidate) => counts[candidate] || candidate === kind);
  if (shown.length < 2 && !kind) return null;
  return (
    <div className={styles.filter} role="group" aria-label={translate({ id: 'search.filter', message: 'Kind of result' })}>
      <button type="button" aria-pressed={kind === undefined} onClick={() => onChange()}>
        <Translate id="search.filter.all">All</Translate>
      </button>
      {shown.map((candidate) => (
        <button key={candidate} type="button" aria-pressed={kind === candidate} onClick={() => onChange(kind === candidate ? undefined : candidate)}>
          {kindsLabel(candidate)} <span className={styles.count}>{counts[candidate] ?? 0}</span>
        </button>
      ))}
    </div>
  );
}
