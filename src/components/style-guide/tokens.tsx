import type { ReactNode } from 'react';
import styles from './tokens.module.css';

const GROUPS = {
  paper: ['paper', 'paper-raised', 'paper-sunk', 'rule', 'rule-strong'],
  ink: ['ink', 'ink-soft', 'ink-faint'],
  signal: ['signal', 'signal-soft', 'signal-line', 'on-signal'],
  states: ['ok', 'ok-soft', 'warn', 'warn-soft', 'bad', 'bad-soft'],
  series: ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'],
};

/** Every colour of the token sheet, by its name. */
export function Tokens(): ReactNode {
  return (
    <dl className={styles.groups}>
      {Object.entries(GROUPS).map(([group, names]) => (
        <div key={group}>
          <dt>{group}</dt>
          {names.map((name) => (
            <dd key={name}>
              <span className={styles.swatch} style={{ background: `var(--${name})` }} />
              <code>{`--${name}`}</code>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
