import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { CompaniesPageProps } from '../../catalogue/browse-pages';
import styles from './companies.module.css';

/** Every company with a case study: to its page where it has one, else to a filtered view. */
export default function CompaniesPage({ props }: { props: CompaniesPageProps }): ReactNode {
  const title = translate({ id: 'companies.title', message: 'Companies' });
  return (
    <Layout title={title} description={translate({ id: 'companies.description', message: 'What each company has published about its machine learning systems, for the interview there next week.' })}>
      <main className={styles.page}>
        <h1>{title}</h1>
        <p>
          <Translate id="companies.lead">Interviewing there next week? Read what its teams have published: an interviewer's questions come from the systems that they run.</Translate>
        </p>
        <ul className={styles.companies}>
          {props.companies.map(({ slug, name, count, page }) => (
            <li key={slug}>
              <Link to={page ? `/companies/${slug}` : `/case-studies?company=${slug}`}>{name}</Link> <span className={styles.count}>{count}</span>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
