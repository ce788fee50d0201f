import Translate from '@docusaurus/Translate';
import { type ReactNode, useState } from 'react';
import type { SearchKind } from '../../search/document';
import { KindFilter } from './KindFilter';
import { countLabel } from './labels';
import { Notice } from './Notice';
import { Result } from './Result';
import styles from './search.module.css';
import { useGo } from './useGo';
import { useSearch } from './useSearch';

const STEP = 30;

/** All results of a query, in the page. */
export function SearchResults({ query }: { query: string }): ReactNode {
  const [kind, setKind] = useState<SearchKind>();
  const [limit, setLimit] = useState(STEP);
  const { state, retry } = useSearch(query, { kind, limit });
  const { hrefOf, takeOver } = useGo();
  const { answer, excerpts } = state;
  const terms = new Set(answer?.marks);
  return (
    <>
      {answer && <KindFilter counts={answer.counts} kind={kind} onChange={setKind} />}
      <p className={styles.status} role="status">
        {answer ? countLabel(answer.total) : query.trim() && !state.failed ? <Translate id="search.loading">Searching…</Translate> : null}
      </p>
      <Notice state={state} query={query} retry={retry} />
      <ol className={styles.results}>
        {answer?.results.map((result) => (
          <li key={`${result.id} ${result.url}`} className={styles.entry}>
            <a href={hrefOf(result.url)} rel="noopener noreferrer" onClick={(event) => takeOver(event, result.url)}>
              <Result result={result} excerpt={excerpts.get(result.id)} terms={terms} />
            </a>
            {result.also.length > 0 && (
              <ul className={styles.sections}>
                {result.also.map(({ url, section }) => (
                  <li key={url}>
                    <a href={hrefOf(url)} onClick={(event) => takeOver(event, url)}>
                      {section}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {answer && answer.total > answer.results.length && (
        <p className={styles.notice}>
          <button type="button" onClick={() => setLimit(limit + STEP)}>
            <Translate id="search.more">Show more</Translate>
          </button>
        </p>
      )}
    </>
  );
}
