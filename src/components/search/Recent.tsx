import Translate from '@docusaurus/Translate';
import { type ReactNode, useState } from 'react';
import { browserStorage, forgetSearches, recentSearches } from './recent-searches';
import styles from './search.module.css';

/** The reader's last searches, to be picked up again or forgotten; before the first, what can be typed. */
export function Recent({ onPick }: { onPick: (query: string) => void }): ReactNode {
  const [recent, setRecent] = useState(() => recentSearches(browserStorage()));
  if (recent.length === 0)
    return (
      <p className={styles.notice}>
        <Translate id="search.hint">Try a term (hnsw), a question (why does AUC rise and revenue fall), a company (Pinterest ads), or a reference of the book (ch 6 ref 2).</Translate>
      </p>
    );
  return (
    <div className={styles.recent}>
      <p className={styles.recentTitle}>
        <Translate id="search.recent">Recent searches, kept in this browser</Translate>{' '}
        <button
          type="button"
          onClick={() => {
            forgetSearches(browserStorage());
            setRecent([]);
          }}
        >
          <Translate id="search.forget">Forget them</Translate>
        </button>
      </p>
      <ul>
        {recent.map((query) => (
          <li key={query}>
            <button type="button" onClick={() => onPick(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
