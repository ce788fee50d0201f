import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './search.module.css';
import type { SearchState } from './useSearch';

/** Why there is nothing to show, and what to do about it. */
export function Notice({ state, query, retry }: { state: SearchState; query: string; retry: () => void }): ReactNode {
  const { failed, answer } = state;
  if (failed === 'outdated')
    return (
      <p className={styles.notice} role="alert">
        <Translate id="search.outdated">The site was updated since this page was opened.</Translate>{' '}
        <button type="button" onClick={() => globalThis.location.reload()}>
          <Translate id="search.reload">Reload the page</Translate>
        </button>
      </p>
    );
  if (failed)
    return (
      <p className={styles.notice} role="alert">
        {answer ? <Translate id="search.partial">Only titles were searched: the rest of the index did not arrive.</Translate> : <Translate id="search.unreachable">The search index did not arrive. Are you offline?</Translate>}{' '}
        <button type="button" onClick={retry}>
          <Translate id="search.retry">Try again</Translate>
        </button>
      </p>
    );
  if (!answer?.nothing || !query.trim()) return null;
  return (
    <p className={styles.notice}>
      {answer.nothing === 'no-match' && state.complete && <Translate id="search.noMatch">Nothing matches. Try fewer or other words, or the name of a technique, a paper or a company.</Translate>}
      {answer.nothing === 'only-stop-words' && <Translate id="search.stopWords">These words are on every page. Add the one that says what it is about.</Translate>}
      {answer.nothing === 'no-words' && <Translate id="search.noWords">There is no word in that to look for. Type a technique, a paper or a company.</Translate>}
    </p>
  );
}
