import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Query, Result } from '../../catalogue/filter';
import type { Offered } from './browse-list';
import styles from './browse.module.css';

interface NoResultsProps {
  result: Result;
  query: Query;
  facets: readonly Offered[];
  giveUp: (filter: string) => void;
}

/** Says which filter to give up, and what that would show. */
export function NoResults({ result, query, facets, giveUp }: NoResultsProps): ReactNode {
  const nameOf = (filter: string): string =>
    filter === 'text' ? translate({ id: 'browse.theWords', message: 'the words “{text}”' }, { text: query.text }) : (facets.find(({ name }) => name === filter)?.label ?? filter);
  if (result.relaxations.length === 0)
    return (
      <p>
        <Translate id="browse.none">Nothing matches, and no single filter is to blame: two or more exclude each other. Remove some of them.</Translate>
      </p>
    );
  return (
    <>
      <p>
        <Translate id="browse.relax">Nothing matches all of this. Without one of the filters there is something:</Translate>
      </p>
      <ul className={styles.relax}>
        {result.relaxations.map(({ filter, rows }) => (
          <li key={filter}>
            <button type="button" className={styles.clear} onClick={() => giveUp(filter)}>
              <Translate id="browse.giveUp" values={{ filter: nameOf(filter), rows }}>
                {'Without {filter}: {rows}'}
              </Translate>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
