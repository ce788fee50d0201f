import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { displayOf } from '../../catalogue/link-display';
import type { HealthRow, LinkHealth } from '../../catalogue/link-health';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import { ColumnTitles, ScrollTable } from '../scroll-table/scroll-table';
import { columns, eventLabel, partLabel, standingLabel } from './labels';
import styles from './link-health.module.css';

/** How the library's links stand: how many, in which state, when checked, per chapter, and what died or was mended. */
export default function LinkHealthPage({ health }: { health: LinkHealth }): ReactNode {
  const title = translate({ id: 'linkHealth.title', message: 'Link health' });
  const { total, pages } = health;
  return (
    <Layout title={title} description={translate({ id: 'linkHealth.description', message: 'Which of the library’s links work, which moved or died, when each was last checked, and what was mended.' })}>
      <main className={styles.page}>
        <h1>{title}</h1>
        <p>
          <Translate id="linkHealth.lead" values={{ links: total.links.toLocaleString('en'), pages: pages.toLocaleString('en') }}>
            {'The library cites {links} links to {pages} pages. A nightly run asks a part of them, the longest unasked first.'}
          </Translate>{' '}
          <Link to="/contribute/link-health">
            <Translate id="linkHealth.how">How a link is judged, and how to mend one</Translate>
          </Link>
        </p>
        <Coverage health={health} />
        <Table caption={translate({ id: 'linkHealth.byPart', message: 'By part of the library' })} rows={health.parts.map((row) => ({ ...row, title: partLabel(row.title) }))} />
        <Table caption={translate({ id: 'linkHealth.byChapter', message: 'Resources by chapter of the book' })} rows={health.chapters} />
        <Findings health={health} />
        <History health={health} />
      </main>
    </Layout>
  );
}

function Coverage({ health: { checked, total } }: { health: LinkHealth }): ReactNode {
  const unchecked = total.standings['never-checked'] ?? 0;
  if (checked === undefined)
    return (
      <p className={styles.notice} role="status">
        <strong>
          <Translate id="linkHealth.never">No link has been checked yet.</Translate>
        </strong>{' '}
        <Translate id="linkHealth.neverWhy">The first nightly run fills this page; until then nothing here says that a link works.</Translate>
      </p>
    );
  return (
    <p className={styles.notice}>
      <Translate id="linkHealth.coverage" values={{ oldest: checked.oldest, newest: checked.newest, unchecked: unchecked.toLocaleString('en') }}>
        {'Last checked between {oldest} and {newest}; {unchecked} not checked yet.'}
      </Translate>
    </p>
  );
}

function Table({ caption, rows }: { caption: string; rows: readonly HealthRow[] }): ReactNode {
  return (
    <section>
      <h2>{caption}</h2>
      <ScrollTable className={styles.table}>
          <ColumnTitles titles={[translate({ id: 'linkHealth.where', message: 'Where' }), translate({ id: 'linkHealth.links', message: 'Links' }), ...columns(rows).map(standingLabel)]} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.title}>
                <th scope="row">{row.to ? <Link to={row.to}>{row.title}</Link> : row.title}</th>
                <td>{row.links.toLocaleString('en')}</td>
                {columns(rows).map((standing) => (
                  <td key={standing}>{(row.standings[standing] ?? 0).toLocaleString('en')}</td>
                ))}
              </tr>
            ))}
          </tbody>
      </ScrollTable>
    </section>
  );
}

function Findings({ health: { findings } }: { health: LinkHealth }): ReactNode {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>
        <Translate id="linkHealth.findings">In need of a hand</Translate>
      </h2>
      <ul className={styles.list}>
        {findings.map((finding) => {
          const display = displayOf({ url: finding.url }, finding);
          return (
            <li key={`${finding.id} ${finding.url}`}>
              <ExternalLink href={display.href}>{finding.id}</ExternalLink>
              <p className={styles.fact}>
                <LinkStateMark display={display} /> · {finding.reason}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function History({ health: { history, checked } }: { health: LinkHealth }): ReactNode {
  return (
    <section>
      <h2>
        <Translate id="linkHealth.history">Deaths and repairs</Translate>
      </h2>
      {history.length === 0 ? (
        <p>{checked === undefined ? <Translate id="linkHealth.noHistoryYet">None recorded, as nothing has been checked.</Translate> : <Translate id="linkHealth.noHistory">None recorded so far.</Translate>}</p>
      ) : (
        <ul className={styles.list}>
          {history.map(({ date, url, event }) => (
            <li key={`${date} ${url} ${event}`}>
              <time dateTime={date}>{date}</time> {eventLabel(event)} <code className={styles.address}>{url}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
