import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import { type ReactNode, useEffect, useState } from 'react';
import { SearchResults } from '../components/search/SearchResults';
import styles from '../components/search/search.module.css';

/** All results of a query that is part of the address, so that a search can be linked to. */
export default function SearchPage(): ReactNode {
  const isBrowser = useIsBrowser();
  const history = useHistory();
  const location = useLocation();
  const asked = isBrowser ? (new URLSearchParams(location.search).get('q') ?? '') : '';
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(asked), [asked]);

  const title = asked ? translate({ id: 'search.page.titleFor', message: 'Search: {query}' }, { query: asked.slice(0, 80) }) : translate({ id: 'search.page.title', message: 'Search' });
  return (
    <Layout title={title} description={translate({ id: 'search.page.description', message: 'Search the framework, chapters, concepts, questions, labs, resources and case studies of the library.' })}>
      <main className={styles.page}>
        <h1>{title}</h1>
        <form
          className={styles.form}
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            history.push(`${location.pathname}?q=${encodeURIComponent(typed.trim())}`);
          }}
        >
          <input className={styles.input} type="search" name="q" value={typed} onChange={(event) => setTyped(event.target.value)} aria-label={translate({ id: 'search.input', message: 'Search the library' })} autoComplete="off" enterKeyHint="search" />
          <button type="submit" className={styles.close}>
            <Translate id="search.button">Search</Translate>
          </button>
        </form>
        <noscript>
          <p>
            <Translate id="search.page.noScript">The search runs in your browser and needs JavaScript. Without it, these pages list everything:</Translate>
          </p>
        </noscript>
        {!asked && <IndexPages />}
        {asked && <SearchResults key={asked} query={asked} />}
      </main>
    </Layout>
  );
}

function IndexPages(): ReactNode {
  const pages: [to: string, label: ReactNode][] = [
    ['/framework', <Translate key="f" id="search.page.framework">The framework</Translate>],
    ['/chapters', <Translate key="c" id="search.page.chapters">The eleven problems</Translate>],
    ['/concepts', <Translate key="o" id="search.page.concepts">Concepts, by family</Translate>],
    ['/labs', <Translate key="l" id="search.page.labs">Labs</Translate>],
    ['/resources', <Translate key="r" id="search.page.resources">Resources</Translate>],
    ['/case-studies', <Translate key="s" id="search.page.caseStudies">Case studies</Translate>],
    ['/companies', <Translate key="p" id="search.page.companies">Companies</Translate>],
    ['/official-sources', <Translate key="b" id="search.page.library">The book’s references and the library</Translate>],
    ['/blog', <Translate key="n" id="search.page.blog">Notebook</Translate>],
  ];
  return (
    <ul>
      {pages.map(([to, label]) => (
        <li key={to}>
          <Link to={to}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
