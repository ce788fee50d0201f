import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { CSSProperties, ReactNode } from 'react';
import type { HomeData } from '../../site/home-data';
import { useReadingLog } from '../../reading/use-reading-log';
import styles from './home.module.css';

/** The book's title: a name, never translated. */
const BOOK = 'Machine Learning System Design Interview';

/** The front page: what this is, and the ways in. */
export default function Home({ data }: { data: HomeData }): ReactNode {
  return (
    <Layout description={translate({ id: 'home.description', message: 'The open companion library to the book Machine Learning System Design Interview: worked designs, concepts to touch, and every reference as a working link.' })}>
      <main className={styles.page}>
        <div className={styles.first}>
          <Opening />
          <Problems problems={data.problems} />
        </div>
        <Clock steps={data.steps} />
        {data.families.length > 0 && <Concepts families={data.families} />}
        <Library newest={data.newest} counts={data.counts} />
      </main>
    </Layout>
  );
}

function Opening(): ReactNode {
  const { last } = useReadingLog();
  return (
    <header className={styles.opening}>
      <h1>
        <Translate id="home.title">A decision, its reason, its number.</Translate>
      </h1>
      <p className={styles.lead}>
        <Translate id="home.lead" values={{ book: <cite>{BOOK}</cite> }}>
          {'What to say at the whiteboard, and why it holds: worked designs, ideas to take apart, and every source. The open companion to {book}.'}
        </Translate>
      </p>
      <div className={styles.ways}>
        {/* The same place and height whether we know the reader or not, so that nothing moves. */}
        {last ? (
          <Link className="button button--primary" to={last.path}>
            <span className={styles.resume}>
              <Translate id="home.continue" values={{ title: last.title }}>
                {'Continue: {title}'}
              </Translate>
            </span>
          </Link>
        ) : (
          <Link className="button button--primary" to="/framework">
            <Translate id="home.start">Start with the seven steps</Translate>
          </Link>
        )}
        <form className={styles.search} action={useBaseUrl('/search')} role="search">
          <input name="q" type="search" aria-label={translate({ id: 'home.search', message: 'Search the library' })} placeholder={translate({ id: 'home.search.placeholder', message: 'HNSW, calibration, cold start …' })} />
          <button type="submit" className="button">
            <Translate id="home.search.go">Search</Translate>
          </button>
        </form>
      </div>
    </header>
  );
}

/** The seven steps as a ruler of 45 minutes: each step is as long as it may take. */
function Clock({ steps }: Pick<HomeData, 'steps'>): ReactNode {
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section className={`${styles.clock} squared`} aria-labelledby="steps">
      <h2 id="steps" className={styles.label}>
        <Translate id="home.steps" values={{ total }}>
          {'Seven steps in {total} minutes'}
        </Translate>
      </h2>
      <ol className={styles.ruler}>
        {steps.map(({ number, title, minutes, to }) => (
          <li key={number} style={{ '--minutes': minutes } as CSSProperties}>
            <Link to={to}>
              <span className={styles.number}>{number}</span>
              <span className={styles.step}>{title}</span>
              <span className={styles.minutes}>
                <Translate id="home.minutes" values={{ minutes }}>
                  {'{minutes} min'}
                </Translate>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Problems({ problems }: Pick<HomeData, 'problems'>): ReactNode {
  return (
    <nav className={styles.index} aria-labelledby="problems">
      <h2 id="problems" className={styles.label}>
        <Translate id="home.problems">The eleven problems</Translate>
      </h2>
      <ol className={styles.problems}>
        {problems.map(({ number, title, to, line }) => (
          <li key={number}>
            <Link to={to} title={line}>
              <span className={styles.number}>{number}</span>
              <span>{title}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Concepts({ families }: Pick<HomeData, 'families'>): ReactNode {
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts">
        <Translate id="home.concepts">The ideas behind them</Translate>
      </h2>
      <dl className={styles.families}>
        {families.map(({ title, concepts }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <ul>
                {concepts.map((concept) => (
                  <li key={concept.to}>
                    <Link to={concept.to}>{concept.title}</Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Library({ newest, counts }: Pick<HomeData, 'newest' | 'counts'>): ReactNode {
  return (
    <section aria-labelledby="library">
      <h2 id="library">
        <Translate id="home.library">New in the library</Translate>
      </h2>
      <p className={styles.counts}>
        <Translate id="home.counts" values={{ references: counts.references, resources: counts.resources }}>
          {'{references} references of the book, {resources} works, each with a note on what to take from it.'}
        </Translate>
      </p>
      <ul className={styles.newest}>
        {newest.map(({ title, note, url, topic }) => (
          <li key={url}>
            <span className="kicker">{topic}</span>
            <a href={url} rel="noopener noreferrer">
              {title}
            </a>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
