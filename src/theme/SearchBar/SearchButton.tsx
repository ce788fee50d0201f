import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode, Ref } from 'react';
import styles from './styles.module.css';

/** The button in the navigation bar that opens a search. */
export function SearchButton({ ref, onOpen, onNear }: { ref?: Ref<HTMLButtonElement>; onOpen: () => void; onNear?: () => void }): ReactNode {
  return (
    <button ref={ref} type="button" className={styles.button} onFocus={onNear} onClick={onOpen} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K /" title={translate({ id: 'search.button.title', message: 'Search (Ctrl K or /)' })}>
      <svg aria-hidden="true" viewBox="0 0 20 20" width="16" height="16">
        <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="m13 13 4.5 4.5" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      <span className={styles.label}>
        <Translate id="search.button">Search</Translate>
      </span>
      <kbd className={styles.keys} aria-hidden="true">
        /
      </kbd>
    </button>
  );
}
