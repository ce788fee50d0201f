import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Footer from '@theme-original/DocItem/Footer';
import type { ReactNode } from 'react';
import { ReadToggle } from '../../../components/reading/read-toggle';

/** The end of a page: whether it is read, where to correct it, when it was revised. */
export default function DocItemFooter(): ReactNode {
  const { metadata } = useDoc();
  return (
    <>
      <p className="margin-top--lg">
        <ReadToggle key={metadata.permalink} path={metadata.permalink} title={metadata.title} />
      </p>
      <Footer />
    </>
  );
}
