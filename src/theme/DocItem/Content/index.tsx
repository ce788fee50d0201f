import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { ThemeClassNames } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { TitleBlock } from '../../../components/title-block/title-block';
import type { PageFacts } from '../../../site/page-facts';

/** A page's title, its title block, and the text. */
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
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
