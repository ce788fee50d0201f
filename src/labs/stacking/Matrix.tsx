import { translate } from '@docusaurus/Translate';
import type { Dataset } from '@site/src/algorithms/ensembles/datasets';
import type { ReactNode } from 'react';
import styles from './matrix.module.css';
import type { Variant } from './compute';
import { learnerWords } from './words';

const ROWS = 12;
/** The target's symbol, the same in every language. */
const TARGET = 'y';

/** The first rows of the matrix that the meta-learner is trained on, beside what it must predict. */
export function Matrix({ data, variant, leak }: { data: Dataset; variant: Variant; leak: boolean }): ReactNode {
  const { matrix, fold } = variant;
  const perfect = matrix.filter((row, i) => row[0] === data.y[i]).length;
  return (
    <figure className={styles.matrix}>
      <div
        tabIndex={0}
        role="region"
        aria-label={translate({ id: 'labs.stacking.matrixRegion', message: 'The matrix of predictions' })}
        className={styles.scroll}
      >
        <table>
          <caption>
            {leak
              ? translate({
                  id: 'labs.stacking.matrixLeak',
                  message: 'What the meta-learner sees: predictions for rows that the learners were trained on',
                })
              : translate({
                  id: 'labs.stacking.matrix',
                  message: 'What the meta-learner sees: predictions for rows that were held out',
                })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{translate({ id: 'labs.stacking.fold', message: 'Fold' })}</th>
              {learnerWords().map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{TARGET}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.slice(0, ROWS).map((row, i) => (
              <tr key={i}>
                <th scope="row">{leak ? '–' : fold[i]! + 1}</th>
                {row.map((p, j) => (
                  <td key={j} data-wrong={(p > 0.5 ? 1 : 0) !== data.y[i]}>
                    {p.toFixed(2)}
                  </td>
                ))}
                <td>{data.y[i]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        {translate(
          {
            id: 'labs.stacking.matrixCaption',
            message:
              'First {rows} of {all} rows; struck through where the learner is on the wrong side. The tree’s column equals y in {perfect} of {all} rows.',
          },
          { rows: ROWS, all: matrix.length, perfect },
        )}
      </figcaption>
    </figure>
  );
}
