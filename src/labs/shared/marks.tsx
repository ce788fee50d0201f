/** The marks of a plot; each draws in the scales of the `Plot` around it. Colours are series numbers, so themes own them. */
import { curveStepAfter, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { round, usePlot } from './Plot';
import styles from './plot.module.css';

/** A series number: which of the palette's six colours. */
export type Series = 1 | 2 | 3 | 4 | 5 | 6;
type Pair = readonly [x: number, y: number];

/** The colour of a series. */
export const colour = (series: Series): string => `var(--series-${series})`;

/** A line through points in order, with an optional label at its end. */
export function Line({
  points,
  series,
  dashed,
  step,
  faint,
  label,
}: {
  points: readonly Pair[];
  series: Series;
  dashed?: boolean;
  step?: boolean;
  faint?: boolean;
  label?: string;
}): ReactNode {
  const { x, y, width } = usePlot();
  const draw = line<Pair>()
    .x((p) => round(x(p[0])))
    .y((p) => round(y(p[1])));
  if (step) draw.curve(curveStepAfter);
  const last = points.at(-1);
  return (
    <>
      <path
        d={draw(points as Pair[]) ?? ''}
        className={styles.line}
        data-dashed={dashed}
        data-faint={faint}
        style={{ stroke: colour(series) }}
      />
      {label && last && (
        <text
          className={styles.direct}
          x={Math.min(round(x(last[0])), width - 3)}
          y={round(y(last[1])) - 6}
          textAnchor="end"
          style={{ fill: colour(series) }}
        >
          {label}
        </text>
      )}
    </>
  );
}

/** One point of a scatter: shape as well as colour tells its class; `size` is a radius in units, `hollow` marks those left out. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly series: Series;
  readonly shape?: 'circle' | 'square' | 'triangle' | 'cross';
  readonly size?: number;
  readonly hollow?: boolean;
  readonly title?: string;
}

/** Dots that look alike, drawn as one path: hundreds of elements would be slow to redraw and long to write into the page. */
function alike(dots: readonly Dot[]): Dot[][] {
  const groups = new Map<string, Dot[]>();
  for (const dot of dots) {
    const { series, shape, hollow = false, title } = dot;
    const look = [series, shape, hollow, title].join();
    if (!groups.get(look)?.push(dot)) groups.set(look, [dot]);
  }
  return [...groups.values()];
}

/** A scatter; looks are drawn in the order in which they first appear. */
export function Dots({ dots }: { dots: readonly Dot[] }): ReactNode {
  const { x, y } = usePlot();
  return (
    <g>
      {alike(dots).map((group, i) => {
        const { series, shape, hollow, title } = group[0]!;
        return (
          <path
            key={i}
            d={group.map((dot) => outline(dot, round(x(dot.x)), round(y(dot.y)))).join('')}
            className={styles.dot}
            data-hollow={hollow}
            data-shape={shape}
            style={hollow || shape === 'cross' ? { stroke: colour(series) } : { fill: colour(series) }}
          >
            {title && <title>{title}</title>}
          </path>
        );
      })}
    </g>
  );
}

function outline({ shape = 'circle', size: r = 3.2 }: Dot, cx: number, cy: number): string {
  const s = round(r);
  switch (shape) {
    case 'square':
      return `M${round(cx - s)} ${round(cy - s)}h${2 * s}v${2 * s}h${-2 * s}z`;
    case 'triangle':
      return `M${cx} ${round(cy - 1.2 * s)}l${round(1.1 * s)} ${2 * s}h${round(-2.2 * s)}z`;
    case 'cross':
      return `M${round(cx - s)} ${round(cy - s)}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}`;
    case 'circle':
      return `M${round(cx - s)} ${cy}a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0`;
  }
}

/** Bars from `base` (0) to their value, drawn across x; `width` in units of x. */
export function Bars({ bars, width, series }: { bars: readonly Pair[]; width: number; series: Series }): ReactNode {
  const { x, y } = usePlot();
  const half = Math.abs(x(width) - x(0)) / 2;
  return (
    <g>
      {bars.map(([at, value]) => (
        <rect
          key={at}
          className={styles.bar}
          x={round(x(at) - half)}
          width={round(2 * half)}
          y={round(Math.min(y(value), y(0)))}
          height={round(Math.abs(y(0) - y(value)))}
          style={{ fill: colour(series) }}
        />
      ))}
    </g>
  );
}

/** A vertical or horizontal rule at one value, with its label. */
export function Rule({
  at,
  axis = 'x',
  label,
  series,
}: {
  at: number;
  axis?: 'x' | 'y';
  label?: string;
  series?: Series;
}): ReactNode {
  const { x, y, width, height } = usePlot();
  const stroke = series ? colour(series) : 'var(--signal)';
  const place = round(axis === 'x' ? x(at) : y(at));
  const right = place > width * 0.6;
  return (
    <g className={styles.rule}>
      {axis === 'x' ? (
        <line x1={place} x2={place} y2={height} style={{ stroke }} />
      ) : (
        <line y1={place} y2={place} x2={width} style={{ stroke }} />
      )}
      {label && (
        <text
          x={axis === 'x' ? place + (right ? -4 : 4) : width - 4}
          y={axis === 'x' ? 12 : place + 11}
          textAnchor={axis === 'y' || right ? 'end' : 'start'}
          style={{ fill: stroke }}
        >
          {label}
        </text>
      )}
    </g>
  );
}
