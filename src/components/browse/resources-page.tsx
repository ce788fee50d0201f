import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import { Fragment, type ReactNode, useMemo } from 'react';
import { type BrowseFile, labelsOf, linkOf } from '../../catalogue/browse-file';
import type { ListPageProps } from '../../catalogue/browse-pages';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import { BrowseList, type Offered } from './browse-list';
import styles from './browse.module.css';
import type { Loaded } from './use-browse';

/** Every annotated resource, to be filtered by chapter, concept, kind, level, length, access, company and year. */
export default function ResourcesPage({ props }: { props: ListPageProps }): ReactNode {
  const title = translate({ id: 'resources.title', message: 'Resources' });
  const plain = useBaseUrl('/plain');
  return (
    <Layout title={title} description={translate({ id: 'resources.description', message: 'Papers, articles, videos, courses and code worth a candidate’s time, each with our note, to be filtered by chapter, concept, level and length.' })}>
      <main className={styles.page}>
        <h1>{title}</h1>
        <p>
          <Translate id="resources.lead" values={{ total: props.total.toLocaleString('en'), cases: <Link to="/case-studies">{translate({ id: 'resources.cases', message: 'case studies' })}</Link> }}>
            {'{total} works worth your time, each with a note on what to take from it. How teams did it in production is under {cases}.'}
          </Translate>
        </p>
        <BrowseList file={props.file} total={props.total} facets={useFacets()} noun={translate({ id: 'resources.noun', message: 'resources' })} row={resourceRow} />
        <p className={styles.facts}>
          <Translate id="resources.plain" values={{ plain: <a href={plain}>{translate({ id: 'browse.plain', message: 'plain lists' })}</a> }}>
            {'The same records stand in {plain}.'}
          </Translate>
        </p>
      </main>
    </Layout>
  );
}

function useFacets(): readonly Offered[] {
  return useMemo(
    () => [
      { name: 'chapter', label: translate({ id: 'facet.chapter', message: 'Chapter' }), ordered: true, open: true },
      { name: 'concept', label: translate({ id: 'facet.concept', message: 'Concept' }), open: true },
      { name: 'kind', label: translate({ id: 'facet.kind', message: 'Kind' }), open: true },
      { name: 'level', label: translate({ id: 'facet.level', message: 'Level' }), ordered: true },
      { name: 'length', label: translate({ id: 'facet.length', message: 'Length' }), ordered: true },
      { name: 'access', label: translate({ id: 'facet.access', message: 'Access' }), ordered: true },
      { name: 'company', label: translate({ id: 'facet.publisher', message: 'Published by' }) },
      { name: 'year', label: translate({ id: 'facet.year', message: 'Year' }), ordered: true },
      { name: 'link', label: translate({ id: 'facet.link', message: 'Link' }) },
    ],
    [],
  );
}

/** One resource of the list. */
export function resourceRow(file: BrowseFile, index: number, { table }: Loaded): ReactNode {
  const minutes = file.minutes?.[index];
  const facts = [
    file.who?.[index],
    ...['company', 'year', 'kind', 'level'].flatMap((facet) => labelsOf(table.columns[facet], index)),
    minutes === undefined ? undefined : translate({ id: 'resource.minutes', message: '{minutes} min' }, { minutes }),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <ExternalLink href={file.url[index] ?? ''} className={styles.title}>
        {file.title[index]}
      </ExternalLink>
      <p className={styles.facts}>
        {facts.join(' · ')}
        {(file.book?.[index] ?? []).map((number) => (
          <BookNumber key={number} number={number} />
        ))}
        <LinkStateMark display={linkOf(file, index)} after=" · " />
      </p>
      <p className={styles.note}>{file.note?.[index]}</p>
      <CitedOn pages={(file.citedOn?.[index] ?? []).flatMap((page) => (file.pages?.[page] ? [file.pages[page]] : []))} />
    </>
  );
}

/** The pages of ours on which the work is cited. */
function CitedOn({ pages }: { pages: NonNullable<BrowseFile['pages']> }): ReactNode {
  const base = useBaseUrl('/');
  if (pages.length === 0) return null;
  const links = pages.map(([path, title], index) => (
    <Fragment key={path}>
      {index > 0 && ', '}
      <a href={`${base}${path}`}>{title}</a>
    </Fragment>
  ));
  return (
    <p className={styles.facts}>
      <Translate id="resource.citedOn" values={{ pages: <>{links}</> }}>
        {'Cited on {pages}'}
      </Translate>
    </p>
  );
}

/** "book 6.2": the book's chapter and number, which lead to their place in the chapter's list. */
function BookNumber({ number }: { number: string }): ReactNode {
  const href = useBaseUrl(`/r/${number.replace('.', '/')}`);
  return (
    <>
      {' · '}
      <a href={href}>
        <Translate id="resource.bookNumber" values={{ number }}>
          {'book {number}'}
        </Translate>
      </a>
    </>
  );
}
