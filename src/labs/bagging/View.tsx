import { translate } from '@docusaurus/Translate';
import type { Dataset } from '@site/src/algorithms/ensembles/datasets';
import { useMemo, type ReactNode } from 'react';
import { FieldBands } from '../shared/FieldBands';
import type { ViewProps } from '../shared/lab';
import { Dots, Line, type Dot } from '../shared/marks';
import { percent, three } from '../shared/numbers';
import { addTree, CELLS, PLANE_AXIS } from '../shared/plane';
import { Plot } from '../shared/Plot';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import type { BaggingResult } from './compute';
import type { spec } from './parameters';

function dots(data: Dataset, drawn?: readonly number[]): Dot[] {
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

const PENDING = { error: NaN, biasAndNoise: NaN, variance: NaN };

/** One tree and its bootstrap sample, the vote, and the error split by number of trees. */
export function BaggingView({ values, result }: ViewProps<typeof spec, BaggingResult>): ReactNode {
  const { data, members, vote, errors, counts, split, correlation } = result;
  const shown = Math.min(values.tree, members.length);
  const member = members[shown - 1]!;
  const oneTree = useMemo(() => addTree(new Float32Array(CELLS * CELLS), member.tree, (value) => value), [member]);
  const left = member.drawn.filter((times) => times === 0).length;
  // While the resampling runs there is no split yet; dashes stand for its numbers.
  const [first, last] = [split[0] ?? PENDING, split.at(-1) ?? PENDING];
  const top = Math.max(0.22, ...split.map(({ error }) => error * 1.08));
  const curve = (of: 'error' | 'biasAndNoise' | 'variance') => split.map((part, i) => [counts[i]!, part[of]] as const);
  return (
    <>
      <Pictures>
        <Plot
          title={translate(
            { id: 'labs.bagging.oneTree', message: 'Tree {tree} of {trees}' },
            { tree: shown, trees: members.length },
          )}
          description={translate(
            {
              id: 'labs.bagging.oneTreeText',
              message:
                'The regions of tree {tree}, cut parallel to the axes, over its bootstrap sample. {left} of {rows} rows were not drawn.',
            },
            { tree: shown, left, rows: data.y.length },
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
          <FieldBands grid={oneTree} size={CELLS} />
          <Dots dots={dots(data, member.drawn)} />
        </Plot>
        <Plot
          title={translate({ id: 'labs.bagging.vote', message: 'The vote of {trees}' }, { trees: members.length })}
          description={translate(
            {
              id: 'labs.bagging.voteText',
              message:
                'The share of trees that vote for each class, in shades, over all training rows; error on fresh rows {error}.',
            },
            { error: percent(errors.fresh) },
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
            domain: [1, Math.max(2, members.length)],
            log: true,
            ticks: counts.filter((count) => [1, 2, 5, 12, 25, 50, 100].includes(count) || count === members.length),
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
        <Readings
          readings={[
            {
              label: translate({ id: 'labs.bagging.varianceOne', message: 'Variance, one tree' }),
              value: three(first.variance),
            },
            {
              label: translate({ id: 'labs.bagging.varianceMany', message: 'Variance, the vote' }),
              value: three(last.variance),
              strong: true,
            },
            {
              label: translate({ id: 'labs.bagging.biasMany', message: 'Bias² + noise, the vote' }),
              value: three(last.biasAndNoise),
              note: translate(
                { id: 'labs.bagging.biasOne', message: 'one tree: {value}' },
                { value: three(first.biasAndNoise) },
              ),
            },
            {
              label: translate({ id: 'labs.bagging.oob', message: 'Out-of-bag error' }),
              value: percent(errors.outOfBag),
              note: translate(
                { id: 'labs.bagging.fresh', message: 'on 400 fresh rows: {value}' },
                { value: percent(errors.fresh) },
              ),
            },
            {
              label: translate({ id: 'labs.bagging.correlation', message: 'Correlation between trees' }),
              value: three(correlation),
              note: translate(
                { id: 'labs.bagging.floor', message: 'floor of the variance: {value}' },
                { value: three(correlation * first.variance) },
              ),
            },
          ]}
        />
      </Pictures>
      <Legend
        entries={[
          { label: translate({ id: 'labs.class0', message: 'Class 0' }), series: 1, shape: 'circle' },
          { label: translate({ id: 'labs.class1', message: 'Class 1' }), series: 2, shape: 'square' },
          {
            label: translate({ id: 'labs.bagging.outOfBag', message: 'Out of bag for the tree shown' }),
            series: 1,
            shape: 'circle',
            hollow: true,
          },
        ]}
      />
      <DataTable
        caption={translate({ id: 'labs.bagging.table', message: 'Squared error by number of trees' })}
        columns={[
          translate({ id: 'labs.bagging.trees', message: 'Trees' }),
          translate({ id: 'labs.bagging.total', message: 'total' }),
          translate({ id: 'labs.bagging.bias', message: 'bias² + noise' }),
          translate({ id: 'labs.bagging.variance', message: 'variance' }),
        ]}
        rows={split.map((part, i) => [counts[i]!, three(part.error), three(part.biasAndNoise), three(part.variance)])}
      />
    </>
  );
}
