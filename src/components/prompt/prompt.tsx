import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { Clock } from './clock';
import styles from './prompt.module.css';

/** The prompt as an interviewer says it (children), with the clock below it. */
export function Prompt({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className={styles.prompt}>
      <blockquote className={styles.said}>{children}</blockquote>
      <details className={styles.clock}>
        <summary>
          <Translate id="prompt.clock">Start the clock: 45 minutes, seven phases</Translate>
        </summary>
        <Clock />
      </details>
    </div>
  );
}
