import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { predict, type Factors } from '../../algorithms/candidate-generation/matrix-factorisation';
import { Plot, round, usePlot } from '../shared/Plot';
import { ITEMS, USERS } from './parameters';
import styles from './matrix.module.css';

function Cells({ shade, known }: { shade: (user: number, item: number) => number; known: readonly boolean[] }): ReactNode {
  const { x, y } = usePlot();
  const size = { width: round(Math.abs(x(1) - x(0))), height: round(Math.abs(y(1) - y(0))) };
  return known.map((seen, i) => {
    const user = Math.floor(i / ITEMS);
    const item = i % ITEMS;
    const [left, top] = [round(x(item)), round(y(user + 1))];
    return (
      <g key={i}>
        <rect x={left} y={top} {...size} className={styles.cell} style={{ fillOpacity: shade(user, item).toFixed(2) }} />
        {seen && <circle cx={round(left + size.width / 2)} cy={round(top + size.height / 2)} r={1.4} className={styles.known} />}
      </g>
    );
  });
}

/** The whole matrix as the model fills it in: the deeper, the more stars; a dot marks a rating that it was trained on. */
export function MatrixPicture({ factors, known }: { factors: Factors; known: readonly boolean[] }): ReactNode {
  return (
    <Plot
      title={translate({ id: 'labs.mf.matrix', message: 'The matrix, filled in' })}
      description={translate({ id: 'labs.mf.matrix.text', message: 'Users down, items across; the deeper the cell, the more stars are predicted; a dot marks a rating seen in training.' })}
      x={{ domain: [0, ITEMS], ticks: 0, label: translate({ id: 'labs.mf.items', message: 'items' }) }}
      y={{ domain: [USERS, 0], ticks: 0, label: translate({ id: 'labs.mf.users', message: 'users' }) }}
      height={300}
      caption={translate({ id: 'labs.mf.matrix.caption', message: 'Deeper is more stars; a dot marks a rating seen in training.' })}
    >
      <Cells known={known} shade={(user, item) => Math.min(1, Math.max(0, (predict(factors, user, item) - 1) / 4))} />
    </Plot>
  );
}
