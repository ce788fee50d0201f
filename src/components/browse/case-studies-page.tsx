import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import { type ReactNode, useMemo } from 'react';
import { type BrowseFile, labelsOf, linkOf } from '../../catalogue/browse-file';
import type { ListPageProps } from '../../catalogue/browse-pages';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import { BrowseList, type Offered } from './browse-list';
import styles from './browse.module.css';
import { QuietLink } from './quiet-link';
import type { Loaded } from './use-browse';

/** The public list from which the facts come. */
const COLLECTION = 'eren23/awesome-ml-system-design-case-studies';

/** Every case study, to be filtered by chapter, concept, company, industry, category, tag and year. */
export default function CaseStudiesPage({ props }: { props: ListPageProps }): ReactNode {
  const pages = useMemo(() => new Set(props.companyPages), [props.companyPages]);
  const row = useMemo(() => caseStudyRow(pages), [pages]);
  const title = translate({ id: 'caseStudies.title', message: 'Case studies' });
  return (
    <Layout
      title={title}
      description={translate({
        id: 'caseStudies.description',
        message:
          'How companies built it, in their own words: thousands of public case studies, by chapter, concept, company and year.',
      })}
    >
      <main className={styles.page}>
        <h1>{title}</h1>
        <p>
          <Translate
            id="caseStudies.lead"
            values={{
              total: props.total.toLocaleString('en'),
              companies: (
                <Link to="/companies">{translate({ id: 'caseStudies.byCompany', message: 'by company' })}</Link>
              ),
            }}
          >
            {
              '{total} accounts of systems in production, in the words of the teams that built them. Interviewing somewhere next week? Read {companies}.'
            }
          </Translate>
        </p>
        <BrowseList
          file={props.file}
          total={props.total}
          facets={useFacets()}
          noun={translate({ id: 'caseStudies.noun', message: 'case studies' })}
          row={row}
        />
        <Credits />
      </main>
    </Layout>
  );
}

/** Sets one case study of the list; `pages` are the companies that have one. */
export function caseStudyRow(pages: ReadonlySet<string>): (file: BrowseFile, index: number, loaded: Loaded) => ReactNode {
  return function row(file, index, { table }) {
    const company = table.columns.company;
    const slug = company?.values[company.rows[index]?.[0] ?? -1] ?? '';
    const name = file.publishedAs?.[index] ?? labelsOf(company, index)[0] ?? '';
    return (
      <>
        <ExternalLink href={file.url[index] ?? ''} className={styles.title}>
          {file.title[index]}
        </ExternalLink>
        <p className={styles.facts}>
          <QuietLink to={pages.has(slug) ? `/companies/${slug}` : `/case-studies?company=${slug}`}>{name}</QuietLink>
          {['year', 'category', 'chapter'].flatMap((facet) => labelsOf(table.columns[facet], index)).map((fact) => ` · ${fact}`).join('')}
          <LinkStateMark display={linkOf(file, index)} after=" · " />
        </p>
      </>
    );
  };
}

function useFacets(): readonly Offered[] {
  return useMemo(
    () => [
      { name: 'chapter', label: translate({ id: 'facet.chapter', message: 'Chapter' }), ordered: true, open: true },
      { name: 'company', label: translate({ id: 'facet.company', message: 'Company' }), open: true },
      { name: 'concept', label: translate({ id: 'facet.concept', message: 'Concept' }) },
      { name: 'industry', label: translate({ id: 'facet.industry', message: 'Industry' }) },
      { name: 'category', label: translate({ id: 'facet.category', message: 'Field' }) },
      { name: 'tag', label: translate({ id: 'facet.tag', message: 'Tag' }) },
      { name: 'year', label: translate({ id: 'facet.year', message: 'Year' }), ordered: true },
      { name: 'link', label: translate({ id: 'facet.link', message: 'Link' }) },
    ],
    [],
  );
}

function Credits(): ReactNode {
  const plain = useBaseUrl('/plain');
  return (
    <p className={styles.facts}>
      <Translate
        id="caseStudies.credits"
        values={{
          source: <ExternalLink href={`https://github.com/${COLLECTION}`}>{COLLECTION}</ExternalLink>,
          plain: <a href={plain}>{translate({ id: 'browse.plain', message: 'plain lists' })}</a>,
        }}
      >
        {
          'Titles, companies, years, tags and addresses were collected by {source} (MIT); the cleaning and the joins to chapters and concepts are ours. The same records stand in {plain}.'
        }
      </Translate>
    </p>
  );
}
