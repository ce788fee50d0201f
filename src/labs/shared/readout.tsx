import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Series } from './marks';
import styles from './labs.module.css';

/** One live number beside the picture; `strong` marks the one that makes the point. */
export interface Reading {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly strong?: boolean;
}

/** The live numbers. */
export function Readings({ readings }: { readings: readonly Reading[] }): ReactNode {
  return (
    <dl className={styles.readings}>
      {readings.map(({ label, value, note, strong }) => (
        <div key={label} data-strong={strong}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What each colour, shape and dash means. */
export function Legend({
  entries,
}: {
  entries: readonly {
    label: string;
    series: Series;
    shape?: 'line' | 'dashed' | 'circle' | 'square' | 'triangle' | 'cross';
    hollow?: boolean;
  }[];
}): ReactNode {
  return (
    <ul className={styles.legend}>
      {entries.map(({ label, series, shape = 'line', hollow }) => (
        <li key={label}>
          <span className={styles.key} data-shape={shape} data-hollow={hollow} style={{ ['--key' as string]: `var(--series-${series})` }} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The numbers of a picture as a table, folded; its text equivalent for readers who do not see the picture. */
export function DataTable({
  caption,
  columns,
  rows,
  open,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  open?: boolean;
}): ReactNode {
  return (
    <details className={styles.table} open={open}>
      <summary>{translate({ id: 'labs.table', message: 'The numbers as a table: {caption}' }, { caption })}</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) =>
                  j === 0 ? (
                    <th key={j} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={j}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** A row of pictures that wraps on a narrow screen. */
export function Pictures({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.pictures}>{children}</div>;
}
