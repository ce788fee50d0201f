import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useState } from 'react';
import { bibtex } from '../../catalogue/formats/bibtex';
import type { ResourceView } from '../../catalogue/view';

/** The works that a page cites as BibTeX, set only when the reader opens the fold: it would double the list's weight. */
export function BibtexOfPage({ sources }: { sources: readonly ResourceView[] }): ReactNode {
  const [open, setOpen] = useState(false);
  const file = useBaseUrl('/catalogue.bib');
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Translate id="sources.bibtex">Cite these: BibTeX</Translate>
      </summary>
      <noscript>
        <p>
          <a href={file}>
            <Translate id="sources.bibtexFile">All records as one BibTeX file</Translate>
          </a>
        </p>
      </noscript>
      {open && (
        // A region that scrolls must be reachable by keyboard.
        <pre tabIndex={0}>
          <code>{bibtex(sources)}</code>
        </pre>
      )}
    </details>
  );
}
