import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { CompanyPageProps } from '../../catalogue/browse-pages';
import { displayOf } from '../../catalogue/link-display';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import styles from './companies.module.css';

/** What one company has published, by topic and by year: the evening before the interview there. */
export function Company({ slug, heading, industry, topics, studies }: CompanyPageProps): ReactNode {
  const years = [...new Set(studies.map(({ year }) => year))];
  return (
    <>
      <p className={styles.up}>
        <Link to="/companies">
          <Translate id="company.all">All companies</Translate>
        </Link>
      </p>
      <h1>{heading}</h1>
      <p>
        <Translate id="company.lead" values={{ total: studies.length, industry, filters: <Link to={`/case-studies?company=${slug}`}>{translate({ id: 'company.filters', message: 'with filters' })}</Link> }}>
          {'{industry}. {total} case studies, also {filters}.'}
        </Translate>
      </p>
      {topics.length > 0 && (
        <>
          <h2>
            <Translate id="company.topics">By topic</Translate>
          </h2>
          <ul className={styles.topics}>
            {topics.map(({ slug: topic, facet, title, count }) => (
              <li key={`${facet}=${topic}`}>
                <Link to={`/case-studies?${facet}=${topic}&company=${slug}`}>{title}</Link> <span className={styles.count}>{count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>
        <Translate id="company.years">By year</Translate>
      </h2>
      {years.map((year) => (
        <section key={year ?? 'undated'}>
          <h3>{year ?? <Translate id="company.undated">Undated</Translate>}</h3>
          <ul className={styles.studies}>
            {studies
              .filter((study) => study.year === year)
              .map((study) => {
                const display = displayOf(study, study.link);
                return (
                  <li key={study.url}>
                    <ExternalLink href={display.href}>{study.title}</ExternalLink>
                    <LinkStateMark display={display} after=" " />
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </>
  );
}
