import type { ReactNode } from 'react';
import type { ResourceView } from '../../catalogue/view';
import { ResourceItem } from '../resource-list/resource-item';
import styles from '../resource-list/resource-list.module.css';

/** The works that a page cites, by number; `sources` is filled in while the page is built. */
export function Sources({ sources = [] }: { sources?: ResourceView[] }): ReactNode {
  return (
    <ol className={styles.list}>
      {sources.map((resource, index) => (
        <li key={resource.id} id={`source-${resource.id}`} className={`${styles.item} ${styles.numbered}`}>
          <span className={styles.number}>{index + 1}</span>
          <div>
            <ResourceItem resource={resource} />
          </div>
        </li>
      ))}
    </ol>
  );
}
