import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { Dots, type Dot } from '../shared/marks';
import { Plot, round, usePlot } from '../shared/Plot';
import type { MapWalk, RaceResult } from './compute';
import type { Polygon } from './map';
import { caption, nameOf } from './texts';
import { BOX, type IndexName } from './parameters';
import styles from './map.module.css';

const AXIS = { domain: [BOX[0]!, BOX[2]!], ticks: 0 } as const;

/** The corners of one polygon in the plot's units. */
function Outline({ polygon, className }: { polygon: Polygon; className: string | undefined }): ReactNode {
  const { x, y } = usePlot();
  const corners = polygon.map((value, i) => round(i % 2 === 0 ? x(value) : y(value)));
  return <polygon points={corners.join(' ')} className={className} />;
}

/** All edges as one path: hundreds of elements would only slow the page. */
function Edges({ edges, className }: { edges: readonly Polygon[]; className: string | undefined }): ReactNode {
  const { x, y } = usePlot();
  const path = edges.map(([x1, y1, x2, y2]) => `M${round(x(x1!))} ${round(y(y1!))}L${round(x(x2!))} ${round(y(y2!))}`).join('');
  return <path d={path} className={className} />;
}

/** Marks of the state after step `at`: met before, met now, the nearest, the query. */
function dotsOf({ points, query, nearest }: RaceResult['map'], walk: MapWalk, at: number): Dot[] {
  const now = new Set(walk.steps[at]?.ids);
  const met = new Set(walk.steps.slice(0, at).flatMap((step) => step.ids));
  const wanted = new Set(nearest);
  return [
    ...points.map(([x, y], id): Dot => ({ x, y, series: now.has(id) ? 2 : 1, size: now.has(id) ? 4 : met.has(id) ? 3 : 2, hollow: !now.has(id) && !met.has(id) })),
    ...points.flatMap(([x, y], id): Dot[] => (wanted.has(id) ? [{ x, y, series: 3, size: 6.5, hollow: true }] : [])),
    { x: query[0], y: query[1], series: 2, shape: 'cross', size: 6 },
  ];
}

/** One query walked through one index over two-dimensional points, up to one step. */
export function WalkMap({ map, index, step }: { map: RaceResult['map']; index: IndexName; step: number }): ReactNode {
  const walk = map.walks[index];
  const at = Math.min(step, walk.steps.length - 1);
  const now = walk.steps[at]!;
  const scene = walk.scenes[now.scene]!;
  const [x, y] = map.points[now.at] ?? [0, 0];
  return (
    <Plot
      title={translate({ id: 'labs.race.map', message: 'One query through {name}, on a map of 220 points' }, { name: nameOf(index) })}
      description={caption(now)}
      x={AXIS}
      y={AXIS}
      height={360}
      caption={<span aria-live="polite">{caption(now)}</span>}
    >
      {now.region && <Outline polygon={now.region} className={styles.here} />}
      {scene.polygons.map((polygon, i) => (
        <Outline key={i} polygon={polygon} className={styles.region} />
      ))}
      <Edges edges={scene.edges} className={styles.edges} />
      {now.kind === 'expand' && <Edges edges={now.ids.map((id) => [x, y, ...map.points[id]!])} className={styles.path} />}
      <Dots dots={dotsOf(map, walk, at)} />
    </Plot>
  );
}
