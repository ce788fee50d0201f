import { scaleLinear, scaleLog, type ScaleLinear, type ScaleLogarithmic } from 'd3-scale';
import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';
import styles from './plot.module.css';

type Scale = ScaleLinear<number, number> | ScaleLogarithmic<number, number>;

/** One axis of a plot: its domain, label (with unit), and how ticks are written. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly label?: string;
  readonly log?: boolean;
  /** About how many ticks, or where they stand; 0 draws none. */
  readonly ticks?: number | readonly number[];
  /** Units of room for the tick labels of a y axis. */
  readonly room?: number;
  readonly format?: (value: number) => string;
}

interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
  readonly height: number;
}

const PlotContext = createContext<Frame | undefined>(undefined);

/** The scales and inner size of the plot around; marks draw with them. */
export function usePlot(): Frame {
  const frame = useContext(PlotContext);
  if (!frame) throw new Error('A mark needs a <Plot> around it');
  return frame;
}

/** A chart in a fixed 360-unit width that scales with its column; `title` and `description` are its text equivalent. */
export function Plot(props: {
  title: string;
  description: string;
  x: Axis;
  y: Axis;
  /** Units of height to 360 of width. */
  height?: number;
  /** One unit of x as long as one of y, for maps of a plane. */
  caption?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { title, description, x, y, height = 260, caption, children } = props;
  const id = useId();
  const margin = {
    top: 8,
    right: 10,
    bottom: x.ticks === 0 ? 8 : x.label ? 36 : 22,
    left: y.ticks === 0 ? 8 : (y.room ?? (y.label ? 46 : 34)),
  };
  const width = WIDTH - margin.left - margin.right;
  const inner = height - margin.top - margin.bottom;
  const frame = useMemo(
    () => ({ x: makeScale(x, [0, width]), y: makeScale(y, [inner, 0]), width, height: inner }),
    [x, y, width, inner],
  );
  return (
    <figure className={styles.figure}>
      <div className={styles.title} aria-hidden="true">
        {title}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        className={styles.plot}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <clipPath id={`${id}-clip`}>
          <rect width={width} height={inner} />
        </clipPath>
        <g transform={`translate(${margin.left},${margin.top})`}>
          <PlotContext.Provider value={frame}>
            <Axes x={x} y={y} frame={frame} left={margin.left} />
            <g clipPath={`url(#${id}-clip)`}>{children}</g>
          </PlotContext.Provider>
        </g>
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function makeScale(axis: Axis, range: [number, number]): Scale {
  return (axis.log ? scaleLog() : scaleLinear()).domain(axis.domain).range(range);
}

function Axes({ x, y, frame, left }: { x: Axis; y: Axis; frame: Frame; left: number }): ReactNode {
  const { width, height } = frame;
  const placed = (axis: Axis, scale: Scale): readonly number[] => (typeof axis.ticks === 'object' ? axis.ticks : axis.ticks === 0 ? [] : scale.ticks(axis.ticks ?? 5));
  const write = (axis: Axis, scale: Scale) => axis.format ?? scale.tickFormat(typeof axis.ticks === 'number' ? axis.ticks : 5);
  return (
    <g className={styles.axes}>
      {placed(y, frame.y).map((tick) => (
        <g key={tick} transform={`translate(0,${round(frame.y(tick))})`}>
          <line x2={width} />
          <text x={-6} dy="0.32em" textAnchor="end">
            {write(y, frame.y)(tick)}
          </text>
        </g>
      ))}
      {placed(x, frame.x).map((tick) => (
        <text key={tick} x={round(frame.x(tick))} y={height + 15} textAnchor="middle">
          {write(x, frame.x)(tick)}
        </text>
      ))}
      <rect width={width} height={height} />
      {x.label && (
        <text x={width / 2} y={height + 31} textAnchor="middle" className={styles.label}>
          {x.label}
        </text>
      )}
      {y.label && (
        <text transform={`translate(${12 - left},${height / 2}) rotate(-90)`} textAnchor="middle" className={styles.label}>
          {y.label}
        </text>
      )}
    </g>
  );
}

/** Rounds a coordinate to a tenth of a unit: finer is invisible and only makes the page longer. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

const WIDTH = 360;
