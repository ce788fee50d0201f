import type { ReactNode } from 'react';
import type { Excerpt } from '../../search/excerpt';
import type { SearchResult } from '../../search/rank';
import { kindLabel } from './labels';
import { Marked } from './Marked';
import styles from './search.module.css';

/** What is shown of one result: kind, title, section, and the words around what was found. */
export function Result({ result, excerpt, terms }: { result: SearchResult; excerpt?: Excerpt; terms: ReadonlySet<string> }): ReactNode {
  const { kind, title, section, byline, url } = result;
  return (
    <>
      <span className={styles.kind}>
        {kindLabel(kind)}
        {byline && <span className={styles.byline}> · {byline}</span>}
      </span>
      <span className={url.startsWith('/') ? styles.title : `${styles.title} ${styles.away}`}>
        <Marked text={title} terms={terms} />
        {section && (
          <span className={styles.section}>
            <Marked text={section} terms={terms} />
          </span>
        )}
      </span>
      {excerpt && excerpt.text !== '' && (
        <span className={styles.excerpt}>
          <Marked text={excerpt.text} marks={excerpt.marks} />
        </span>
      )}
    </>
  );
}
