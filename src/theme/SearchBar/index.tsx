import Translate, { translate } from '@docusaurus/Translate';
import { useThemeConfig } from '@docusaurus/theme-common';
import OriginalSearchBar from '@theme-original/SearchBar';
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

type Dialog = ComponentType<{ onClose: () => void }>;

/** Fetched when first wanted: a page that is only read carries none of the search. */
const loadDialog = () => import('../../components/search/SearchDialog').then((module) => module.default);

/** True where a key belongs to what the reader is writing. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** The button in the navigation bar; opens the search box, as do Ctrl or ⌘ K and the slash. */
function OwnSearchBar(): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [Dialog, setDialog] = useState<Dialog>();
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);

  const load = useCallback(() => {
    loadDialog().then(
      (component) => {
        setFailed(false);
        setDialog(() => component);
      },
      () => setFailed(true),
    );
  }, []);
  const open = useCallback(() => {
    setWanted(true);
    load();
  }, [load]);
  const close = useCallback(() => {
    setWanted(false);
    button.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) || (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target));
      if (!shortcut) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);

  return (
    <>
      <button ref={button} type="button" className={styles.button} onFocus={load} onClick={open} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K /" title={translate({ id: 'search.button.title', message: 'Search (Ctrl K or /)' })}>
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
      {wanted && failed && (
        <span role="alert" className={styles.failed}>
          <Translate id="search.button.failed">The search did not load. Press the button to try again.</Translate>
        </span>
      )}
      {wanted && Dialog && <Dialog onClose={close} />}
    </>
  );
}

/** Our search, or hosted search where the site is configured for it. */
export default function SearchBar(): ReactNode {
  const { algolia } = useThemeConfig() as { algolia?: unknown };
  return algolia ? <OriginalSearchBar /> : <OwnSearchBar />;
}
