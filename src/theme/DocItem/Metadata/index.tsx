import Head from '@docusaurus/Head';
import { useDoc, useSidebarBreadcrumbs } from '@docusaurus/plugin-content-docs/client';
import { PageMetadata } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { cardPath } from '../../../delivery/card-path';
import { structuredData } from '../../../delivery/structured-data';
import type { PageFacts } from '../../../site/page-facts';

/** What a document says of itself to those who do not read it: previews, search engines, language models. */
export default function DocItemMetadata(): ReactNode {
  const { metadata, frontMatter } = useDoc();
  const { siteConfig } = useDocusaurusContext();
  const { facts } = frontMatter as { facts?: PageFacts };
  const above = useSidebarBreadcrumbs() ?? [];
  const address = (path: string): string => siteConfig.url + path;
  const data = structuredData({
    title: metadata.title,
    description: metadata.description,
    url: address(metadata.permalink),
    home: address(siteConfig.baseUrl),
    siteTitle: siteConfig.title,
    minutes: facts?.minutes,
    before: facts?.before.map(({ title }) => title),
    updated: metadata.lastUpdatedAt ?? undefined,
    trail: above.filter(({ href }) => href !== metadata.permalink).map(({ label, href }) => ({ title: label, ...(href ? { url: address(href) } : {}) })),
  });
  return (
    <>
      <PageMetadata title={metadata.title} description={metadata.description} image={cardPath(metadata.permalink, siteConfig.baseUrl)} />
      <Head>
        <link rel="alternate" type="text/markdown" href={`${address(metadata.permalink.replace(/\/$/, ''))}.md`} />
        <script type="application/ld+json">{JSON.stringify(data)}</script>
      </Head>
    </>
  );
}
