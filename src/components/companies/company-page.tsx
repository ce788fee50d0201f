import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import type { CompanyPageProps } from '../../catalogue/browse-pages';
import { displayOf } from '../../catalogue/link-display';
import { PART } from '../../islands/page-text';
import { useKeptHtml } from '../../islands/use-kept-html';
import { useProseEvents } from '../../islands/use-prose-events';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import styles from './companies.module.css';

const WHOLE = 'company';

/**
 * What one company has published, by topic and by year: the evening before the interview there. The build renders it;
 * readers' scripts keep that HTML and have neither the data nor, for each company, a route.
 */
export default function CompanyPage({ props }: { props?: CompanyPageProps }): ReactNode {
  const page = useLocation().pathname.replace(/\/$/, '');
  return SHIP_PROSE ? <BuiltPage {...props!} /> : <KeptPage key={page} page={page} />;
}

function KeptPage({ page }: { page: string }): ReactNode {
  const [lost, setLost] = useState(false);
  const kept = useKeptHtml(page, WHOLE, useCallback(() => setLost(true), []));
  const events = useProseEvents();
  const [heading, setHeading] = useState('');
  const html = kept.dangerouslySetInnerHTML.__html;
  useLayoutEffect(() => setHeading(kept.ref.current?.querySelector('h1')?.textContent ?? ''), [html, kept.ref]);
  if (lost)
    return (
      <Layout>
        <NotFoundContent />
      </Layout>
    );
  return (
    <Frame heading={heading}>
      <main className={styles.page} {...kept} {...events} />
    </Frame>
  );
}

function Frame({ heading, children }: { heading: string; children: ReactNode }): ReactNode {
  const named = { company: heading };
  return (
    <Layout
      title={heading === '' ? undefined : translate({ id: 'company.title', message: '{company}: case studies' }, named)}
      description={heading === '' ? undefined : translate({ id: 'company.description', message: 'What {company} has published about its machine learning systems: case studies by topic and year.' }, named)}
    >
      {children}
    </Layout>
  );
}

function BuiltPage({ slug, heading, industry, topics, studies }: CompanyPageProps): ReactNode {
  const years = [...new Set(studies.map(({ year }) => year))];
  return (
    <Frame heading={heading}>
      <main className={styles.page} {...{ [PART]: WHOLE }}>
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
      </main>
    </Frame>
  );
}
