import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { Clock } from './clock';
import styles from './prompt.module.css';

/** The interview's clock, folded below the prompt. */
export function PromptClock(): ReactNode {
  return (
    <details className={styles.clock}>
      <summary>
        <Translate id="prompt.clock">Start the clock: 45 minutes, seven phases</Translate>
      </summary>
      <Clock />
    </details>
  );
}
