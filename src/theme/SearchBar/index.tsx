import Translate from '@docusaurus/Translate';
import { useThemeConfig } from '@docusaurus/theme-common';
import { type ComponentType, type ReactNode, useCallback, useRef, useState } from 'react';
import { HostedSearchBar } from './HostedSearchBar';
import { SearchButton } from './SearchButton';
import styles from './styles.module.css';
import { useShortcut } from './useShortcut';

type Dialog = ComponentType<{ onClose: () => void; takeTyped: () => string }>;

/** Fetched when first wanted: a page that is only read carries none of the search. */
const loadDialog = () => import('../../components/search/SearchDialog').then((module) => module.default);

/** The button in the navigation bar; opens the search box, as do Ctrl or ⌘ K and the slash. */
function OwnSearchBar(): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  /** What is typed while the box is on its way. */
  const typed = useRef('');
  const waiting = useRef(false);
  const [Dialog, setDialog] = useState<Dialog>();
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);

  const load = useCallback(() => {
    loadDialog().then(
      (component) => {
        setFailed(false);
        setDialog(() => component);
      },
      () => {
        waiting.current = false;
        setFailed(true);
      },
    );
  }, []);
  const open = useCallback(
    (text: string) => {
      typed.current = text;
      waiting.current = true;
      setWanted(true);
      load();
    },
    [load],
  );
  const close = useCallback(() => {
    setWanted(false);
    button.current?.focus({ preventScroll: true });
  }, []);
  // Until the box itself takes the keys: between its code's arrival and its first focus there is a moment, too.
  const takeTyped = useCallback(() => {
    waiting.current = false;
    return typed.current;
  }, []);
  const catchKey = useCallback((event: KeyboardEvent) => {
    if (!waiting.current || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    event.preventDefault();
    typed.current += event.key;
    return true;
  }, []);
  useShortcut(open, catchKey);

  return (
    <>
      <SearchButton ref={button} onOpen={() => open('')} onNear={load} />
      {wanted && failed && (
        <span role="alert" className={styles.failed}>
          <Translate id="search.button.failed">The search did not load. Press the button to try again.</Translate>
        </span>
      )}
      {wanted && Dialog && <Dialog onClose={close} takeTyped={takeTyped} />}
    </>
  );
}

/** Our search, or hosted search where the site is configured for it. */
export default function SearchBar(): ReactNode {
  const { algolia } = useThemeConfig() as { algolia?: unknown };
  return algolia ? <HostedSearchBar /> : <OwnSearchBar />;
}
