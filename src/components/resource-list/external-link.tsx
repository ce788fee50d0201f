import type { ReactNode } from 'react';

/** A link off the site: the page it leads to learns nothing of the reader but the site's origin. */
export function ExternalLink({ href, children, className }: { href: string; children: ReactNode; className?: string }): ReactNode {
  return (
    <a href={href} rel="noopener noreferrer" className={className} data-external="">
      {children}
    </a>
  );
}
