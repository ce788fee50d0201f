import { translate } from '@docusaurus/Translate';
import { memo, type ReactNode } from 'react';
import type { ViewProps } from '../shared/lab';
import { Dots, Line, Rule, type Dot } from '../shared/marks';
import { Plot } from '../shared/Plot';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import type { MfResult } from './compute';
import { EPOCHS, LAMBDAS, MOST_GIVEN, type spec } from './parameters';
import { MatrixPicture } from './Matrix';
import { stars } from './texts';

const RMSE = translate({ id: 'labs.mf.rmse', message: 'error in stars (RMSE)' });

/** Room for the worst error drawn, but not for a runaway one: past twice the mean's error a line leaves the picture. */
function ceiling(values: readonly number[], meanError: number): number {
  return Math.min(1.1 * Math.max(...values, meanError), 2 * meanError);
}

function Curves({ result, epoch }: { result: MfResult; epoch: number }): ReactNode {
  const { epochs, meanError } = result;
  return (
    <Plot
      title={translate({ id: 'labs.mf.curves', message: 'Error by epoch' })}
      description={translate({ id: 'labs.mf.curves.text', message: 'At epoch {epoch}: {train} stars on the seen ratings, {test} on the hidden ones.' }, { epoch, train: stars(epochs[epoch]!.train), test: stars(epochs[epoch]!.test) })}
      x={{ domain: [0, EPOCHS], label: translate({ id: 'labs.mf.epoch.axis', message: 'epoch' }) }}
      y={{ domain: [0, ceiling(epochs.map((e) => e.test), meanError)], label: RMSE }}
    >
      <Rule at={meanError} axis="y" series={5} label={translate({ id: 'labs.mf.mean', message: 'always the mean' })} />
      <Rule at={epoch} />
      <Line points={epochs.map((e, i) => [i, e.train])} series={1} />
      <Line points={epochs.map((e, i) => [i, e.test])} series={2} />
    </Plot>
  );
}

function Sweep({ result, lambda }: { result: MfResult; lambda: string }): ReactNode {
  const at = LAMBDAS.indexOf(lambda as (typeof LAMBDAS)[number]);
  const points = result.sweep.map((error, i) => [Number(LAMBDAS[i]), error] as const);
  return (
    <Plot
      title={translate({ id: 'labs.mf.sweep', message: 'Hidden error by penalty' })}
      description={translate({ id: 'labs.mf.sweep.text', message: 'The hidden error at the end of training is {now} stars with the present λ and at best {best}.' }, { now: stars(result.sweep[at]!), best: stars(Math.min(...result.sweep)) })}
      x={{ domain: [0.015, 7], log: true, label: translate({ id: 'labs.mf.lambda.axis', message: 'penalty λ (log)' }), format: (value) => (LAMBDAS.includes(String(value) as '1') && !['0.02', '0.2', '2'].includes(String(value)) ? String(value) : '') }}
      y={{ domain: [0, ceiling(result.sweep, result.meanError)], label: RMSE }}
    >
      <Rule at={result.meanError} axis="y" series={5} label={translate({ id: 'labs.mf.mean', message: 'always the mean' })} />
      <Line points={points} series={2} />
      <Dots dots={points.map(([x, y], i): Dot => ({ x, y, series: 2, size: i === at ? 6 : 3 }))} />
    </Plot>
  );
}

function ColdStart({ result, epoch, given }: { result: MfResult; epoch: number; given: number }): ReactNode {
  const { cold } = result.epochs[epoch]!;
  return (
    <Plot
      title={translate({ id: 'labs.mf.cold', message: 'New users' })}
      description={translate({ id: 'labs.mf.cold.text', message: 'Error on a new user’s other ratings: {none} stars with no rating given, {now} with {given}.' }, { none: stars(cold[0]!), now: stars(cold[given]!), given })}
      x={{ domain: [-0.3, MOST_GIVEN + 0.3], label: translate({ id: 'labs.mf.given.axis', message: 'ratings given' }) }}
      y={{ domain: [0, ceiling(cold, result.meanError)], label: RMSE }}
    >
      <Line points={cold.map((error, i) => [i, error])} series={3} />
      <Dots dots={cold.map((error, i): Dot => ({ x: i, y: error, series: 3, size: i === given ? 6 : 3 }))} />
    </Plot>
  );
}

function FactorMap({ result, epoch }: { result: MfResult; epoch: number }): ReactNode {
  const { rank, userFactors, itemFactors } = result.epochs[epoch]!.factors;
  const dots = (factors: Float64Array, series: 1 | 2, shape: 'circle' | 'square'): Dot[] =>
    Array.from({ length: factors.length / rank }, (_, i) => ({ x: factors[i * rank]!, y: rank > 1 ? factors[i * rank + 1]! : 0, series, shape, size: 3.5 }));
  const all = [...dots(userFactors, 1, 'circle'), ...dots(itemFactors, 2, 'square')];
  const reach = 1.1 * Math.max(0.1, ...all.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const axis = { domain: [-reach, reach] as const, ticks: 0 };
  return (
    <Plot
      title={translate({ id: 'labs.mf.factors', message: 'Users and items in one space' })}
      description={translate({ id: 'labs.mf.factors.text', message: 'The first two factors of each user and item; a user likes the items that lie in the same direction.' })}
      x={{ ...axis, label: translate({ id: 'labs.mf.factor1', message: 'first factor' }) }}
      y={{ ...axis, label: translate({ id: 'labs.mf.factor2', message: 'second factor' }) }}
      height={300}
    >
      <Rule at={0} series={5} />
      <Rule at={0} axis="y" series={5} />
      <Dots dots={all} />
    </Plot>
  );
}

/** The matrix, the factors, and the three curves that judge them; kept as it is while a new state is only making progress. */
export const FactorView = memo(function FactorView({ values, result }: ViewProps<typeof spec, MfResult>): ReactNode {
  const { epoch, given } = values;
  const now = result.epochs[epoch]!;
  return (
    <>
      <Readings
        readings={[
          { label: translate({ id: 'labs.mf.reading.train', message: 'Error on seen ratings' }), value: stars(now.train) },
          { label: translate({ id: 'labs.mf.reading.test', message: 'Error on hidden ratings' }), value: stars(now.test), note: translate({ id: 'labs.mf.reading.mean', message: '{mean} for the plain mean' }, { mean: stars(result.meanError) }), strong: true },
          { label: translate({ id: 'labs.mf.reading.best', message: 'Best λ would give' }), value: stars(Math.min(...result.sweep)), note: `λ = ${LAMBDAS[result.sweep.indexOf(Math.min(...result.sweep))]}` },
          { label: translate({ id: 'labs.mf.reading.cold', message: 'Error for new users' }), value: stars(now.cold[given]!), note: translate({ id: 'labs.mf.reading.given', message: 'after {given} ratings' }, { given }) },
        ]}
      />
      <Legend
        entries={[
          { label: translate({ id: 'labs.mf.key.train', message: 'seen ratings; users' }), series: 1 },
          { label: translate({ id: 'labs.mf.key.test', message: 'hidden ratings; items' }), series: 2 },
          { label: translate({ id: 'labs.mf.key.cold', message: 'new users' }), series: 3 },
        ]}
      />
      <Pictures>
        <Curves result={result} epoch={epoch} />
        <Sweep result={result} lambda={values.lambda} />
        <ColdStart result={result} epoch={epoch} given={given} />
        <MatrixPicture factors={now.factors} known={result.known} />
        <FactorMap result={result} epoch={epoch} />
      </Pictures>
      <DataTable
        caption={translate({ id: 'labs.mf.table', message: 'Error in stars by epoch' })}
        columns={[translate({ id: 'labs.mf.epoch', message: 'Epoch' }), translate({ id: 'labs.mf.column.train', message: 'Seen' }), translate({ id: 'labs.mf.column.test', message: 'Hidden' }), translate({ id: 'labs.mf.column.cold', message: 'New users, {given} given' }, { given })]}
        rows={result.epochs.map((e, i) => [i, stars(e.train), stars(e.test), stars(e.cold[given]!)])}
      />
      <DataTable
        caption={translate({ id: 'labs.mf.sweep.table', message: 'Hidden error in stars by penalty, at the last epoch' })}
        columns={['λ', translate({ id: 'labs.mf.column.test', message: 'Hidden' })]}
        rows={LAMBDAS.map((lambda, i) => [lambda, stars(result.sweep[i]!)])}
      />
    </>
  );
});
