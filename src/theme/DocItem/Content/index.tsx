import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { ThemeClassNames } from '@docusaurus/theme-common';
import { MDXProvider } from '@mdx-js/react';
import Heading from '@theme/Heading';
import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { documentComponents } from '#document-components';
import { TitleBlock } from '../../../components/title-block/title-block';
import type { PageFacts } from '../../../site/page-facts';

/** A page's title, its title block, and the text: static runs and islands, see `src/islands/`. */
export default function DocItemContent({ children }: { children: ReactNode }): ReactNode {
  const { metadata, frontMatter, contentTitle } = useDoc();
  const { facts } = frontMatter as { facts?: PageFacts };
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')}>
      {!frontMatter.hide_title && contentTitle === undefined && (
        <header>
          <Heading as="h1">{metadata.title}</Heading>
          {facts && <TitleBlock facts={facts} updated={metadata.lastUpdatedAt ?? undefined} />}
        </header>
      )}
      <MDXProvider components={documentComponents as ComponentProps<typeof MDXProvider>['components']}>{children}</MDXProvider>
    </div>
  );
}
