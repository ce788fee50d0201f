import { translate } from '@docusaurus/Translate';
import type { ComponentProps, ReactNode } from 'react';
import styles from './scroll-table.module.css';

/** A table that scrolls in a frame of its own where the screen is narrower, by keyboard too. */
export function ScrollTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <div className={styles.frame} role="region" tabIndex={0} aria-label={translate({ id: 'table.frame', message: 'Table' })}>
      <table {...props} />
    </div>
  );
}
