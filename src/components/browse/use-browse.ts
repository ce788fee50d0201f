/** Loads a packed list, keeps the query in the address, and runs it. */
import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type BrowseFile, tableOf } from '../../catalogue/browse-file';
import { type Query, type Result, runQuery, type Table } from '../../catalogue/filter';
import { type QueryShape, readQuery, writeQuery } from '../../catalogue/filter-url';

export interface Loaded {
  file: BrowseFile;
  table: Table;
}

export interface Browse {
  loaded?: Loaded;
  /** True when the list could not be fetched. */
  failed: boolean;
  /** What is asked now: the controls follow it at once. */
  query: Query;
  /** What the result answers: it may be a keystroke behind, so that typing never waits for a list. */
  settled: Query;
  result?: Result;
  /** Asks for something else; `step` makes it a step that the back button undoes, typing does not. Never changes. */
  ask: Ask;
}

export type Ask = (change: (query: Query) => Query, step: boolean) => void;

/** Typing changes the address only once it rests: browsers allow few changes a second, and the back button wants few. */
const REST_MS = 350;

/** `file` is the list's path below the base URL. */
export function useBrowse(file: string, shape: QueryShape): Browse {
  const { loaded, failed } = useList(useBaseUrl(file));
  const history = useHistory();
  const { search } = useLocation();
  const [query, setQuery] = useState(() => readQuery(search, shape));
  const latest = useRef(query);
  const written = useRef(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Whoever changed the address (the back button, a link into this page), the list follows; our own writing is no news.
  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    clearTimeout(timer.current);
    latest.current = readQuery(search, shape);
    setQuery(latest.current);
  }, [search, shape]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = useCallback<Ask>(
    (change, step) => {
      const next = change(latest.current);
      latest.current = next;
      setQuery(next);
      clearTimeout(timer.current);
      const write = (): void => {
        const address = writeQuery(next, shape);
        if (address === written.current) return;
        written.current = address;
        // The router takes the focus away on a push, and a reader in the middle of the filters would lose their place:
        // the browser makes the new step, and the router is told of it as a replacement.
        if (step) window.history.pushState(null, '', `${window.location.pathname}${address}`);
        history.replace({ search: address });
      };
      if (step) write();
      else timer.current = setTimeout(write, REST_MS);
    },
    [history, shape],
  );

  const settled = useDeferredValue(query);
  const result = useMemo(() => loaded && runQuery(loaded.table, settled), [loaded, settled]);
  return { ...(loaded && { loaded }), failed, query, settled, ...(result && { result }), ask };
}

function useList(url: string): { loaded?: Loaded; failed: boolean } {
  const [state, setState] = useState<{ loaded?: Loaded; failed: boolean }>({ failed: false });
  useEffect(() => {
    const abort = new AbortController();
    fetch(url, { signal: abort.signal })
      .then((response) => (response.ok ? (response.json() as Promise<BrowseFile>) : Promise.reject(new Error(`${response.status}`))))
      .then((file) => setState({ loaded: { file, table: tableOf(file) }, failed: false }))
      .catch(() => {
        if (!abort.signal.aborted) setState({ failed: true });
      });
    return () => abort.abort();
  }, [url]);
  return state;
}
