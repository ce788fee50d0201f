import { translate } from '@docusaurus/Translate';
import { memo, type ReactNode, useDeferredValue } from 'react';
import type { ViewProps } from '../shared/lab';
import { percent, three } from '../shared/numbers';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import { SplitPicture, TreePicture, VotePicture } from './BaggingPictures';
import type { BaggingResult } from './compute';
import type { spec } from './parameters';
import { ends, PENDING } from './split';

/** One tree and its bootstrap sample, the vote, and the error split by number of trees. */
export function BaggingView({ values, result }: ViewProps<typeof spec, BaggingResult>): ReactNode {
  const { data, trees, vote, errors, counts } = result;
  const count = counts.at(-1)!;
  // The maps first: numbers and curves follow in a frame of their own.
  const measured = useDeferredValue(result);
  return (
    <>
      <Pictures>
        <TreePicture data={data} trees={trees} tree={Math.min(values.tree, count)} count={count} />
        <VotePicture data={data} vote={vote} count={count} error={errors.fresh} />
        <SplitPicture counts={measured.counts} split={measured.split} trees={measured.counts.at(-1)!} />
        <ErrorReadings result={measured} />
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
      <SplitTable result={measured} />
    </>
  );
}

const ErrorReadings = memo(function ErrorReadings({ result: { errors, split, correlation } }: { result: BaggingResult }) {
  const [first, last] = ends(split);
  return (
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
  );
});

const SplitTable = memo(function SplitTable({ result: { counts, split } }: { result: BaggingResult }) {
  return (
    <DataTable
      caption={translate({ id: 'labs.bagging.table', message: 'Squared error by number of trees' })}
      columns={[
        translate({ id: 'labs.bagging.trees', message: 'Trees' }),
        translate({ id: 'labs.bagging.total', message: 'total' }),
        translate({ id: 'labs.bagging.bias', message: 'bias² + noise' }),
        translate({ id: 'labs.bagging.variance', message: 'variance' }),
      ]}
      rows={counts.map((count, i) => {
        const { error, biasAndNoise, variance } = split[i] ?? PENDING;
        return [count, three(error), three(biasAndNoise), three(variance)];
      })}
    />
  );
});
