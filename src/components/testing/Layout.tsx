/** Plays `@theme/Layout` in tests. */
import type { ReactNode } from 'react';

/** The page alone. */
export default function Layout({ children }: { children?: ReactNode }): ReactNode {
  return children;
}
