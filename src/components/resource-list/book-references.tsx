import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { displayOf } from '../../catalogue/link-display';
import type { BookReferenceView } from '../../catalogue/view';
import { ExternalLink } from './external-link';
import { ResourceItem } from './resource-item';
import styles from './resource-list.module.css';

/** The book's references of one chapter under the book's own numbers; `references` is filled in while the page is built. */
export function BookReferences({ references = [] }: { chapter: number; references?: BookReferenceView[] }): ReactNode {
  return (
    <ol className={styles.list}>
      {references.map(({ chapter, reference, label, remark, resource, instead }) => (
        <li key={reference} id={`ref-${reference}`} className={`${styles.item} ${styles.numbered}`}>
          <span className={styles.number} aria-label={`${chapter}, ${reference}`}>
            [{reference}]
          </span>
          <div>
            <ResourceItem resource={resource} label={label}>
              {(remark !== undefined || instead !== undefined) && (
                <p className={styles.state}>
                  {remark}{' '}
                  {instead && (
                    <Translate id="reference.instead" values={{ better: <ExternalLink href={displayOf(instead, instead.link).href}>{instead.title}</ExternalLink> }}>
                      {'Better: {better}.'}
                    </Translate>
                  )}
                </p>
              )}
            </ResourceItem>
          </div>
        </li>
      ))}
    </ol>
  );
}
