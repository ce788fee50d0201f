import { translate } from '@docusaurus/Translate';
import type { ComponentProps, ReactNode } from 'react';
import styles from './scroll-table.module.css';

/** A table that scrolls in a frame of its own where the screen is narrower, by keyboard too. */
export function ScrollTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <div className={styles.frame} role="group" tabIndex={0} aria-label={translate({ id: 'table.frame', message: 'Table' })}>
      <table {...props} />
    </div>
  );
}

/** A header cell; an empty corner is no header of anything, so it becomes a plain cell. */
export function HeaderCell({ children, ...props }: ComponentProps<'th'>): ReactNode {
  return children === undefined || children === '' ? <td {...props} /> : <th {...props}>{children}</th>;
}

/** The row of column titles at the head of a table. */
export function ColumnTitles({ titles }: { titles: readonly string[] }): ReactNode {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
