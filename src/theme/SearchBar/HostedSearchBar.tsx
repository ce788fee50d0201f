import OriginalSearchBar from '@theme-original/SearchBar';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { SearchButton } from './SearchButton';
import { useShortcut } from './useShortcut';

/** Docusaurus's own theme for hosted search. It names its host to the browser as soon as it is shown, so it is shown only when wanted. */
export function HostedSearchBar(): ReactNode {
  const [wanted, setWanted] = useState(false);
  const open = useCallback(() => setWanted(true), []);
  return wanted ? <OpenedAtOnce /> : <Waiting open={open} />;
}

function Waiting({ open }: { open: () => void }): ReactNode {
  useShortcut(open);
  return <SearchButton onOpen={open} />;
}

function OpenedAtOnce(): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector('button')?.click(), []);
  return (
    <span ref={place}>
      <OriginalSearchBar />
    </span>
  );
}
