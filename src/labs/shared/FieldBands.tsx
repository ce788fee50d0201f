import type { ReactNode } from 'react';
import { contourBands } from './field';
import { colour, type Series } from './marks';
import { usePlot } from './Plot';
import styles from './plot.module.css';

/**
 * A function over the plane as filled bands: `grid` holds `size`×`size` values row by row from the lower left.
 * Values below the middle of `levels` take the colour `low`, those above `high`; the further from it, the deeper.
 */
export function FieldBands({
  grid,
  size,
  levels = LEVELS,
  low = 1,
  high = 2,
}: {
  grid: ArrayLike<number>;
  size: number;
  levels?: readonly number[];
  low?: Series;
  high?: Series;
}): ReactNode {
  const { width, height } = usePlot();
  const bands = contourBands(grid, size, levels);
  const middle = (bands.length - 1) / 2;
  return (
    <g transform={`matrix(${width / size} 0 0 ${-height / size} 0 ${height})`} className={styles.field}>
      {bands.map((d, i) =>
        d === '' ? null : (
          <path
            key={i}
            d={d}
            style={{
              fill: colour(i < middle ? low : high),
              fillOpacity: 0.04 + (0.34 * Math.abs(i - middle)) / middle,
            }}
          />
        ),
      )}
    </g>
  );
}

const LEVELS = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875];
