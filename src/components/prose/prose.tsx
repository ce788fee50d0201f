import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './prose.module.css';

/** A sentence or three to say aloud in the interview. */
export function SayThis({ children }: { children: ReactNode }): ReactNode {
  return (
    <aside className={styles.say}>
      <p className={styles.title}>
        <Translate id="prose.sayThis">Say this</Translate>
      </p>
      {children}
    </aside>
  );
}

/** An answer folded away until the reader has tried; `summary` is what stands on the fold. */
export function Answer({ summary, children }: { summary: string; children: ReactNode }): ReactNode {
  return (
    <details className={styles.answer}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

/** A number that follows from others: the working stands inside. */
export function Derived({ children }: { children: ReactNode }): ReactNode {
  return (
    <span className={styles.parent} data-parent="derived">
      {children}{' '}
      <span className={styles.badge}>
        <Translate id="prose.derived">derived</Translate>
      </span>
    </span>
  );
}

/** A number that we chose for the sake of the example. */
export function Assumption({ children }: { children: ReactNode }): ReactNode {
  return (
    <span className={styles.parent} data-parent="assumption">
      {children}{' '}
      <span className={styles.badge}>
        <Translate id="prose.assumption">assumption</Translate>
      </span>
    </span>
  );
}
