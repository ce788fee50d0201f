import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { MouseEvent, ReactNode } from 'react';

/** A link within the site that fetches nothing before it is followed: the framework's own prefetches every page in sight. */
export function QuietLink({ to, children }: { to: string; children: ReactNode }): ReactNode {
  const href = useBaseUrl(to);
  const history = useHistory();
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a href={href} onClick={follow}>
      {children}
    </a>
  );
}
