import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useLocation } from '@docusaurus/router';
import Heading from '@theme/Heading';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

/** Words to search for, from an address that leads nowhere: the last part of the path. */
export function wordsOf(pathname: string): string {
  return (pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.html?$/, '').replace(/[-_+%]+/g, ' ').trim();
}

/** The page for addresses that lead nowhere: it offers to search for what the address says. */
export default function NotFoundContent(): ReactNode {
  const { pathname } = useLocation();
  const [words, setWords] = useState('');
  // The page is built once for all addresses, so the words are known only in the browser.
  useEffect(() => setWords(wordsOf(pathname)), [pathname]);
  return (
    <main className={styles.page}>
      <Heading as="h1">
        <Translate id="notFound.title">Nothing is kept at this address</Translate>
      </Heading>
      <p>
        <Translate id="notFound.text">The page may have moved. Search for it, or go in by one of the doors below.</Translate>
      </p>
      <form className={styles.search} action={useBaseUrl('/search')} role="search">
        <input
          name="q"
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-label={translate({ id: 'notFound.search', message: 'Search the library' })}
        />
        <button type="submit" className="button button--primary">
          <Translate id="notFound.go">Search</Translate>
        </button>
      </form>
      <ul>
        <li>
          <Link to="/framework">
            <Translate id="notFound.framework">The seven steps</Translate>
          </Link>
        </li>
        <li>
          <Link to="/chapters">
            <Translate id="notFound.chapters">The eleven problems</Translate>
          </Link>
        </li>
        <li>
          <Link to="/concepts">
            <Translate id="notFound.concepts">The concepts</Translate>
          </Link>
        </li>
      </ul>
    </main>
  );
}
