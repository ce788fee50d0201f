import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';

/** The style sheet of formulae, linked from the page that holds them and loaded when a reader goes there. */
export function FormulaStyles(): ReactNode {
  return (
    <Head>
      <link rel="stylesheet" href={useBaseUrl('/katex/katex.min.css')} />
    </Head>
  );
}
