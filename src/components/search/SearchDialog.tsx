import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SearchKind } from '../../search/document';
import { KindFilter } from './KindFilter';
import { countLabel } from './labels';
import { Notice } from './Notice';
import { browserStorage, rememberSearch } from './recent-searches';
import { Recent } from './Recent';
import { Result } from './Result';
import styles from './search.module.css';
import { useGo } from './useGo';
import { useSearch } from './useSearch';

const MOST = 10;

interface Option {
  key: string;
  url: string;
  content: ReactNode;
  className?: string;
}

/** The search box: a combobox over its results, in a modal dialog. `takeTyped` hands over what was typed before it stood. */
export default function SearchDialog({ onClose, takeTyped }: { onClose: () => void; takeTyped: () => string }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { siteConfig } = useDocusaurusContext();
  const { pathname } = useLocation();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<SearchKind>();
  const [active, setActive] = useState(0);
  const { state, retry } = useSearch(query, { kind, limit: MOST, current: `/${pathname.slice(siteConfig.baseUrl.length)}` });
  const { hrefOf, go, takeOver } = useGo();
  const { answer } = state;

  // In one go with the first drawing: no key may fall between the focus and the text that it continues.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
    setQuery(takeTyped());
  }, [takeTyped]);
  useEffect(() => setActive(0), [query, kind]);

  const options = useMemo(() => (query.trim() && answer ? optionsOf(answer, state.excerpts, query) : []), [answer, state.excerpts, query]);
  const chosen = options[Math.min(active, options.length - 1)];
  const optionId = (option: Option) => `${id}-${option.key}`;
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, id]);

  const leave = (option: Option) => {
    rememberSearch(browserStorage(), query);
    dialog.current?.close();
    return option.url;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || options.length === 0) return;
    const last = options.length - 1;
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) globalThis.open(hrefOf(chosen.url), '_blank', 'noopener');
      else go(leave(chosen));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (Math.min(before, last) + step + options.length) % options.length);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({ id: 'search.dialog', message: 'Search' })}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles.panel}>
        <div className={styles.head}>
          <input
            ref={input}
            className={styles.input}
            // Not of type "search": there the browser takes the first Escape to empty the field.
            type="text"
            inputMode="search"
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen && optionId(chosen)}
            aria-label={translate({ id: 'search.input', message: 'Search the library' })}
            placeholder={translate({ id: 'search.placeholder', message: 'A technique, a question, a paper, a company' })}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            <Translate id="search.close">Close</Translate>
          </button>
        </div>
        {answer && query.trim() && <KindFilter counts={answer.counts} kind={kind} onChange={setKind} />}
        <p className={styles.status} role="status">
          {answer && query.trim() ? `${countLabel(answer.total)}${correctionsLabel(answer.corrections)}` : query.trim() && !state.failed ? translate({ id: 'search.loading', message: 'Searching…' }) : ''}
        </p>
        <Notice state={state} query={query} retry={retry} />
        <div id={`${id}-list`} role="listbox" aria-label={translate({ id: 'search.results', message: 'Results' })} className={styles.list}>
          {options.map((option) => (
            <a
              key={option.key}
              id={optionId(option)}
              role="option"
              aria-selected={option === chosen}
              tabIndex={-1}
              href={hrefOf(option.url)}
              rel="noopener noreferrer"
              className={`${styles.option} ${option.className ?? ''}`}
              onClick={(event) => takeOver(event, leave(option))}
            >
              {option.content}
            </a>
          ))}
        </div>
        {!query.trim() && <Recent onPick={setQuery} />}
      </div>
    </dialog>
  );
}

function correctionsLabel(corrections: [string, string][]): string {
  return corrections.map(([, used]) => ` · ${translate({ id: 'search.readAs', message: 'read as “{word}”' }, { word: used })}`).join('');
}

type Answer = NonNullable<ReturnType<typeof useSearch>['state']['answer']>;

function optionsOf(answer: Answer, excerpts: ReturnType<typeof useSearch>['state']['excerpts'], query: string): Option[] {
  const terms = new Set(answer.marks);
  const options = answer.results.flatMap((result): Option[] => [
    { key: `r${result.id}`, url: result.url, content: <Result result={result} excerpt={excerpts.get(result.id)} terms={terms} /> },
    ...result.also.map(({ url, section }) => ({ key: `s${url.replace(/[^\w-]/g, '-')}`, url, className: styles.also, content: <span>{section}</span> })),
  ]);
  if (answer.total > answer.results.length)
    options.push({
      key: 'all',
      url: `/search?q=${encodeURIComponent(query.trim())}`,
      className: styles.all,
      content: <Translate id="search.all">All results on a page of their own</Translate>,
    });
  return options;
}
