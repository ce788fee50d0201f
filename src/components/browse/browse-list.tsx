import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useCallback, useMemo } from 'react';
import { isOpen, type Query, toggle, without } from '../../catalogue/filter';
import type { BrowseFile } from '../../catalogue/browse-file';
import { SORTS } from '../../catalogue/browse-file';
import styles from './browse.module.css';
import { FacetGroup } from './facet-group';
import { Growing } from './growing';
import { NoResults } from './no-results';
import { type Loaded, useBrowse } from './use-browse';

/** A facet as a page offers it. */
export interface Offered {
  name: string;
  label: string;
  /** Keep the list's own order instead of the most frequent first. */
  ordered?: boolean;
  open?: boolean;
}

interface BrowseListProps {
  file: string;
  total: number;
  facets: readonly Offered[];
  /** What the rows are, for the count: "case studies". */
  noun: string;
  row: (file: BrowseFile, index: number, loaded: Loaded) => ReactNode;
}

/** A filtered, sorted, counted list, its whole state in the address. */
export function BrowseList({ file, total, facets, noun, row }: BrowseListProps): ReactNode {
  const shape = useMemo(() => ({ facets: facets.map(({ name }) => name), sorts: SORTS }), [facets]);
  const { loaded, failed, query, result, ask } = useBrowse(file, shape);
  const plain = useBaseUrl('/plain');
  const onToggle = useCallback((facet: string, value: string) => ask(toggle(query, facet, value), true), [ask, query]);
  if (!loaded || !result)
    return (
      <p role="status">
        {failed ? (
          <Translate id="browse.failed" values={{ plain: <a href={plain}>{translate({ id: 'browse.plain', message: 'plain lists' })}</a> }}>
            {'The list could not be loaded. Reload the page, or read the {plain}.'}
          </Translate>
        ) : (
          <>
            <Translate id="browse.loading" values={{ total: total.toLocaleString('en'), noun }}>
              {'Loading {total} {noun}…'}
            </Translate>
            <noscript>
              {' '}
              <a href={plain}>{translate({ id: 'browse.noscript', message: 'Without JavaScript: the same records as plain lists, by category and by topic.' })}</a>
            </noscript>
          </>
        )}
      </p>
    );
  const columns = loaded.table.columns;
  const labelOf = (facet: string, value: string): string => columns[facet]?.labels[columns[facet].values.indexOf(value)] ?? value;
  return (
    <div className={styles.layout}>
      <form className={styles.filters} role="search" aria-label={translate({ id: 'browse.filters', message: 'Filters' })} onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          className={styles.text}
          value={query.text}
          onChange={(event) => ask({ ...query, text: event.target.value }, false)}
          aria-label={translate({ id: 'browse.text', message: 'Words in title, company, topic or note' })}
          placeholder={translate({ id: 'browse.placeholder', message: 'Words to find' })}
        />
        {facets.map(({ name, label, ordered = false, open = false }) => {
          const column = columns[name];
          return column && <FacetGroup key={name} label={label} column={column} counts={result.counts[name] ?? []} chosen={query.facets[name] ?? []} ordered={ordered} open={open} onToggle={(value) => onToggle(name, value)} />;
        })}
      </form>
      <section aria-label={translate({ id: 'browse.results', message: 'Results' })}>
        <div className={styles.bar}>
          <p role="status" className={styles.status}>
            <Translate id="browse.count" values={{ found: result.rows.length.toLocaleString('en'), total: total.toLocaleString('en'), noun }}>
              {'{found} of {total} {noun}'}
            </Translate>
          </p>
          <Sort query={query} ask={ask} />
        </div>
        <Chips query={query} labelOf={labelOf} onToggle={onToggle} clear={() => ask({ ...query, text: '', facets: {} }, true)} />
        {result.rows.length === 0 ? (
          <NoResults result={result} query={query} facets={facets} giveUp={(filter) => ask(without(query, filter), true)} />
        ) : (
          <Growing key={JSON.stringify(query)} rows={result.rows} row={(index) => row(loaded.file, index, loaded)} />
        )}
      </section>
    </div>
  );
}

function Sort({ query, ask }: { query: Query; ask: (query: Query, step: boolean) => void }): ReactNode {
  const labels: Record<(typeof SORTS)[number], string> = {
    newest: translate({ id: 'browse.sort.newest', message: 'Newest first' }),
    oldest: translate({ id: 'browse.sort.oldest', message: 'Oldest first' }),
    title: translate({ id: 'browse.sort.title', message: 'By title' }),
    company: translate({ id: 'browse.sort.company', message: 'By company' }),
  };
  return (
    <select className={styles.sort} value={query.sort} onChange={(event) => ask({ ...query, sort: event.target.value }, true)} aria-label={translate({ id: 'browse.sort', message: 'Sort' })}>
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {labels[sort]}
        </option>
      ))}
    </select>
  );
}

interface ChipsProps {
  query: Query;
  labelOf: (facet: string, value: string) => string;
  onToggle: (facet: string, value: string) => void;
  clear: () => void;
}

function Chips({ query, labelOf, onToggle, clear }: ChipsProps): ReactNode {
  if (isOpen(query)) return null;
  return (
    <div className={styles.chips}>
      {Object.entries(query.facets).flatMap(([facet, values]) =>
        values.map((value) => (
          <button key={`${facet}=${value}`} type="button" className={styles.chip} onClick={() => onToggle(facet, value)} aria-label={translate({ id: 'browse.remove', message: 'Remove {filter}' }, { filter: labelOf(facet, value) })}>
            {labelOf(facet, value)} <span aria-hidden="true">×</span>
          </button>
        )),
      )}
      <button type="button" className={styles.clear} onClick={clear}>
        <Translate id="browse.clear">Clear all</Translate>
      </button>
    </div>
  );
}
