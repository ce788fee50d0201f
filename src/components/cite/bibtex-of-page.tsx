import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { entriesOf } from '../../catalogue/formats/bibtex-entries';

/** The works that a page cites as BibTeX, taken from the catalogue's file when the reader opens the fold. */
export function BibtexOfPage(): ReactNode {
  const [entries, setEntries] = useState<string>();
  const file = useBaseUrl('/catalogue.bib');

  async function onToggle({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): Promise<void> {
    if (!currentTarget.open || entries !== undefined) return;
    const cited = Array.from(document.querySelectorAll('li[id^="source-"]'), ({ id }) => id.slice('source-'.length));
    const response = await fetch(file);
    if (response.ok) setEntries(entriesOf(await response.text(), cited));
  }

  return (
    // Without the file, offline for one, the link below it is still what there is.
    <details onToggle={(event) => void onToggle(event).catch(() => {})}>
      <summary>
        <Translate id="sources.bibtex">Cite these: BibTeX</Translate>
      </summary>
      {entries === undefined ? (
        <p>
          <a href={file}>
            <Translate id="sources.bibtexFile">All records as one BibTeX file</Translate>
          </a>
        </p>
      ) : (
        // A region that scrolls must be reachable by keyboard.
        <pre tabIndex={0}>
          <code>{entries}</code>
        </pre>
      )}
    </details>
  );
}
