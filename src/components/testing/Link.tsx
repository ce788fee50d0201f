/** Plays `@docusaurus/Link` in tests. */
import type { ReactNode } from 'react';

/** A plain link. */
export default function Link({ to, children }: { to: string; children?: ReactNode }): ReactNode {
  return <a href={to}>{children}</a>;
}
