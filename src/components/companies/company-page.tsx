import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import type { CompanyPageProps } from '../../catalogue/browse-pages';
import { PART } from '../../islands/page-text';
import { useKeptHtml } from '../../islands/use-kept-html';
import { useProseEvents } from '../../islands/use-prose-events';
import styles from './companies.module.css';
import { Company } from './company';

const WHOLE = 'company';

/** The page of a company. The build renders it; readers' scripts keep that HTML, and hold neither the data nor a route for each company. */
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
      <main className={styles.page}>
        <div {...kept} {...events} />
      </main>
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

function BuiltPage(props: CompanyPageProps): ReactNode {
  return (
    <Frame heading={props.heading}>
      <main className={styles.page}>
        <div {...{ [PART]: WHOLE }}>
          <Company {...props} />
        </div>
      </main>
    </Frame>
  );
}
