import type { ReactNode } from 'react';
import styles from './prompt.module.css';

/** The prompt as an interviewer says it; the clock is set below it while the page is built. */
export function Prompt({ children }: { children: ReactNode }): ReactNode {
  return <blockquote className={styles.said}>{children}</blockquote>;
}
