import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { predict, type Factors } from '../../algorithms/candidate-generation/matrix-factorisation';
import { Plot, round, usePlot } from '../shared/Plot';
import { ITEMS, USERS } from './parameters';
import styles from './matrix.module.css';

/** Radius of the dot in a cell. */
const RADIUS = 1.4;

/** Cells of one shade as one path, and all dots as another: eight hundred elements would take longer to restyle than to compute. */
function Cells({ shade, known }: { shade: (user: number, item: number) => number; known: readonly boolean[] }): ReactNode {
  const { x, y } = usePlot();
  const [width, height] = [round(Math.abs(x(1) - x(0))), round(Math.abs(y(1) - y(0)))];
  const paths = new Map<string, { d: string; fillOpacity: string }>();
  let dots = '';
  known.forEach((seen, i) => {
    const [user, item] = [Math.floor(i / ITEMS), i % ITEMS];
    const [left, top] = [round(x(item)), round(y(user + 1))];
    const fillOpacity = shade(user, item).toFixed(2);
    // Neighbours stay in different paths: each draws its own edge, where one path would draw a thinner one between them.
    const look = `${fillOpacity} ${(user + item) % 2}`;
    paths.set(look, { d: `${paths.get(look)?.d ?? ''}M${left} ${top}h${width}v${height}h${-width}z`, fillOpacity });
    if (seen) dots += `M${round(left + width / 2 - RADIUS)} ${round(top + height / 2)}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`;
  });
  return (
    <>
      {[...paths.values()].map((path, i) => (
        <path key={i} {...path} className={styles.cell} />
      ))}
      <path d={dots} className={styles.known} />
    </>
  );
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
