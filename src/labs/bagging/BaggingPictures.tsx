import { translate } from '@docusaurus/Translate';
import type { Dataset } from '@site/src/algorithms/ensembles/datasets';
import { memo } from 'react';
import { FieldBands } from '../shared/FieldBands';
import { Dots, Line, type Dot } from '../shared/marks';
import { percent, three } from '../shared/numbers';
import { CELLS, PLANE_AXIS } from '../shared/plane';
import { Plot } from '../shared/Plot';
import type { BaggingResult } from './compute';
import { ends } from './split';

const AREA = CELLS * CELLS;

function dots(data: Dataset, drawn?: ArrayLike<number>): Dot[] {
  return data.x.map(([x, y], i) => {
    const times = drawn?.[i] ?? 1;
    const label = data.y[i]!;
    return {
      x: x!,
      y: y!,
      series: label === 1 ? 2 : 1,
      shape: label === 1 ? 'square' : 'circle',
      size: times === 0 ? 2.2 : 2 + 0.8 * times,
      hollow: times === 0,
    };
  });
}

/** One tree's regions over its bootstrap sample. */
export const TreePicture = memo(function TreePicture({ data, trees: { fields, drawn }, tree, count }: Pick<BaggingResult, 'data' | 'trees'> & { tree: number; count: number }) {
  const times = drawn.subarray((tree - 1) * data.y.length, tree * data.y.length);
  const left = times.filter((time) => time === 0).length;
  return (
    <Plot
      title={translate(
        { id: 'labs.bagging.oneTree', message: 'Tree {tree} of {trees}' },
        { tree, trees: count },
      )}
      description={translate(
        {
          id: 'labs.bagging.oneTreeText',
          message:
            'The regions of tree {tree}, cut parallel to the axes, over its bootstrap sample. {left} of {rows} rows were not drawn.',
        },
        { tree, left, rows: data.y.length },
      )}
      caption={translate(
        {
          id: 'labs.bagging.oneTreeCaption',
          message:
            'Large marks were drawn several times, hollow ones ({left} of {rows}) not at all: they are out of bag for this tree.',
        },
        { left, rows: data.y.length },
      )}
      x={PLANE_AXIS}
      y={PLANE_AXIS}
      height={360}
    >
      <FieldBands grid={fields.subarray((tree - 1) * AREA, tree * AREA)} size={CELLS} />
      <Dots dots={dots(data, times)} />
    </Plot>
  );
});

/** The vote of all trees over the training rows. */
export const VotePicture = memo(function VotePicture({ data, vote, count, error }: Pick<BaggingResult, 'data' | 'vote'> & { count: number; error: number }) {
  return (
    <Plot
      title={translate({ id: 'labs.bagging.vote', message: 'The vote of {trees}' }, { trees: count })}
      description={translate(
        {
          id: 'labs.bagging.voteText',
          message:
            'The share of trees that vote for each class, in shades, over all training rows; error on fresh rows {error}.',
        },
        { error: percent(error) },
      )}
      caption={translate({
        id: 'labs.bagging.voteCaption',
        message: 'Deep colour: the trees agree. Pale: they are split, and there the single trees were noise.',
      })}
      x={PLANE_AXIS}
      y={PLANE_AXIS}
      height={360}
    >
      <FieldBands grid={vote} size={CELLS} />
      <Dots dots={dots(data)} />
    </Plot>
  );
});

/** The error split by number of trees; without lines until it is measured. */
export const SplitPicture = memo(function SplitPicture({ counts, split, trees }: Pick<BaggingResult, 'counts' | 'split'> & { trees: number }) {
  const [first, last] = ends(split);
  const top = Math.max(0.22, ...split.map(({ error }) => error * 1.08));
  const curve = (of: 'error' | 'biasAndNoise' | 'variance') => split.map((part, i) => [counts[i]!, part[of]] as const);
  return (
    <Plot
      title={translate({ id: 'labs.bagging.split', message: 'Where the error comes from' })}
      description={translate(
        {
          id: 'labs.bagging.splitText',
          message:
            'Squared error by number of trees: variance goes from {one} to {many}, bias and noise from {biasOne} to {biasMany}.',
        },
        {
          one: three(first.variance),
          many: three(last.variance),
          biasOne: three(first.biasAndNoise),
          biasMany: three(last.biasAndNoise),
        },
      )}
      caption={translate({
        id: 'labs.bagging.splitCaption',
        message:
          'Over 12 training sets drawn anew. More trees push down the variance alone, and only to the floor that their correlation sets.',
      })}
      x={{
        domain: [1, Math.max(2, trees)],
        log: true,
        ticks: counts.filter((count) => [1, 2, 5, 12, 25, 50, 100].includes(count) || count === trees),
        format: String,
        label: translate({ id: 'labs.bagging.trees', message: 'Trees' }),
      }}
      y={{
        domain: [0, top],
        ticks: 4,
        label: translate({ id: 'labs.bagging.squaredError', message: 'Squared error of P(class 1)' }),
      }}
      height={320}
    >
      <Line points={curve('error')} series={3} label={translate({ id: 'labs.bagging.total', message: 'total' })} />
      <Line
        points={curve('biasAndNoise')}
        series={1}
        dashed
        label={translate({ id: 'labs.bagging.bias', message: 'bias² + noise' })}
      />
      <Line
        points={curve('variance')}
        series={2}
        label={translate({ id: 'labs.bagging.variance', message: 'variance' })}
      />
    </Plot>
  );
});
