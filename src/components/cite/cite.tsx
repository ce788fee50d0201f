import { translate } from '@docusaurus/Translate';
import { type ReactNode, useId } from 'react';
import type { ResourceView } from '../../catalogue/view';
import { factsOf } from '../resource-list/resource-item';
import styles from './cite.module.css';

/** A numbered citation with a card on hover and focus; number and record are filled in while the page is built. */
export function Cite({ number, resource }: { id: string; number?: number; resource?: ResourceView }): ReactNode {
  const card = useId();
  if (!resource) return null;
  return (
    <span className={styles.cite}>
      <a
        href={`#source-${resource.id}`}
        className={styles.mark}
        aria-describedby={card}
        aria-label={translate({ id: 'cite.label', message: 'Source {number}: {title}' }, { number: String(number), title: resource.title })}
      >
        {number}
      </a>
      <span id={card} role="tooltip" className={styles.card}>
        <strong>{resource.title}</strong>
        <span className={styles.facts}>{factsOf(resource).join(' · ')}</span>
      </span>
    </span>
  );
}
