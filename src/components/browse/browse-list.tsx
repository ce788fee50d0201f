import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { memo, type ReactNode, useCallback, useMemo } from 'react';
import { isOpen, type Query, type Result, toggle, without } from '../../catalogue/filter';
import type { BrowseFile } from '../../catalogue/browse-file';
import { SORTS } from '../../catalogue/browse-file';
import styles from './browse.module.css';
import { FacetGroup } from './facet-group';
import { Growing } from './growing';
import { NoResults } from './no-results';
import { type Ask, type Loaded, useBrowse } from './use-browse';

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
  const { loaded, failed, query, settled, result, ask } = useBrowse(file, shape);
  if (!loaded || !result) return <Waiting failed={failed} total={total} noun={noun} />;
  return (
    <div className={styles.layout}>
      <form className={styles.filters} role="search" aria-label={translate({ id: 'browse.filters', message: 'Filters' })} onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          className={styles.text}
          value={query.text}
          onChange={(event) => {
            const text = event.target.value;
            ask((now) => ({ ...now, text }), false);
          }}
          aria-label={translate({ id: 'browse.text', message: 'Words in title, company, topic or note' })}
          placeholder={translate({ id: 'browse.placeholder', message: 'Words to find' })}
        />
        <Facets facets={facets} loaded={loaded} chosen={query.facets} result={result} ask={ask} />
      </form>
      <Results facets={facets} loaded={loaded} settled={settled} result={result} ask={ask} total={total} noun={noun} row={row} />
    </div>
  );
}

interface Shown {
  facets: readonly Offered[];
  loaded: Loaded;
  settled: Query;
  result: Result;
  ask: Ask;
}

const NONE: readonly never[] = [];

/** Remembered, as the results are: a keystroke first moves the text alone, while a box that is ticked shows it at once. */
const Facets = memo(function Facets({ facets, loaded, chosen, result, ask }: Omit<Shown, 'settled'> & { chosen: Query['facets'] }): ReactNode {
  const onToggle = useCallback((facet: string, value: string) => ask((now) => toggle(now, facet, value), true), [ask]);
  return facets.map(({ name, label, ordered = false, open = false }) => {
    const column = loaded.table.columns[name];
    return column && <FacetGroup key={name} name={name} label={label} column={column} counts={result.counts[name] ?? NONE} chosen={chosen[name] ?? NONE} ordered={ordered} open={open} onToggle={onToggle} />;
  });
});

const Results = memo(function Results({ facets, loaded, settled, result, ask, total, noun, row }: Shown & Pick<BrowseListProps, 'total' | 'noun' | 'row'>): ReactNode {
  const columns = loaded.table.columns;
  const labelOf = (facet: string, value: string): string => columns[facet]?.labels[columns[facet].values.indexOf(value)] ?? value;
  return (
    <section aria-label={translate({ id: 'browse.results', message: 'Results' })}>
      <div className={styles.bar}>
        <p role="status" className={styles.status}>
          <Translate id="browse.count" values={{ found: result.rows.length.toLocaleString('en'), total: total.toLocaleString('en'), noun }}>
            {'{found} of {total} {noun}'}
          </Translate>
        </p>
        <Sort sort={settled.sort} ask={ask} />
      </div>
      <Chips query={settled} labelOf={labelOf} onToggle={(facet, value) => ask((now) => toggle(now, facet, value), true)} clear={() => ask((now) => ({ ...now, text: '', facets: {} }), true)} />
      {result.rows.length === 0 ? (
        <NoResults result={result} query={settled} facets={facets} giveUp={(filter) => ask((now) => without(now, filter), true)} />
      ) : (
        <Growing key={JSON.stringify(settled)} rows={result.rows} row={(index) => row(loaded.file, index, loaded)} />
      )}
    </section>
  );
});

function Waiting({ failed, total, noun }: { failed: boolean; total: number; noun: string }): ReactNode {
  const plain = useBaseUrl('/plain');
  return (
    <p role="status" className={failed ? undefined : styles.waiting}>
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
}

function Sort({ sort: chosen, ask }: { sort: string; ask: Ask }): ReactNode {
  const labels: Record<(typeof SORTS)[number], string> = {
    newest: translate({ id: 'browse.sort.newest', message: 'Newest first' }),
    oldest: translate({ id: 'browse.sort.oldest', message: 'Oldest first' }),
    title: translate({ id: 'browse.sort.title', message: 'By title' }),
    company: translate({ id: 'browse.sort.company', message: 'By company' }),
  };
  const choose = (sort: string): void => ask((now) => ({ ...now, sort }), true);
  return (
    <select className={styles.sort} value={chosen} onChange={(event) => choose(event.target.value)} aria-label={translate({ id: 'browse.sort', message: 'Sort' })}>
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
