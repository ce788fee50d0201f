import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { ViewProps } from '../shared/lab';
import { Dots, Line, Rule } from '../shared/marks';
import { percent, three } from '../shared/numbers';
import { Plot } from '../shared/Plot';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import type { BoostingResult } from './compute';
import type { spec } from './parameters';
import { CurvePictures } from './CurvePictures';
import { PlanePictures } from './PlanePictures';

/** The model at one round, what the next round attends to, and both loss curves with the best round. */
export function BoostingView({ values, result }: ViewProps<typeof spec, BoostingResult>): ReactNode {
  const { steps, training, fresh, freshErrors, best } = result;
  const last = steps.length;
  const round = Math.min(values.round, last);
  const lossName = values.method === 'curve' ? translate({ id: 'labs.boosting.squared', message: 'Squared error' }) : translate({ id: 'labs.boosting.log', message: 'Log loss' });
  const words = {
    training: translate({ id: 'labs.boosting.training', message: 'training' }),
    fresh: translate({ id: 'labs.boosting.fresh', message: 'fresh rows' }),
    round: translate({ id: 'labs.boosting.round', message: 'Round' }),
  };
  const top = Math.min(Math.max(...fresh), 2 * fresh[0]!) * 1.06;
  const tabled = [0, 1, 2, 5, 10, 20, 50, 100, 150, 200, 250, 300, best, round, last].filter((r, i, all) => r <= last && all.indexOf(r) === i).sort((a, b) => a - b);
  return (
    <>
      <Pictures>
        {values.method === 'curve' ? <CurvePictures result={result} round={round} /> : <PlanePictures result={result} round={round} adaptive={values.method === 'adaboost'} />}
        <Plot
          title={translate({ id: 'labs.boosting.curves', message: '{loss} by round' }, { loss: lossName })}
          description={translate({ id: 'labs.boosting.curvesText', message: 'Loss on training rows falls from {trainingStart} to {trainingEnd}; on fresh rows it is lowest, {lowest}, after {best} rounds and {end} after {last}.' }, { trainingStart: three(training[0]!), trainingEnd: three(training[last]!), lowest: three(fresh[best]!), best, end: three(fresh[last]!), last })}
          caption={translate({ id: 'labs.boosting.curvesCaption', message: 'Training loss always falls. Right of the dashed line every round makes the model worse.' })}
          x={{ domain: [0, Math.max(1, last)], ticks: 4, label: words.round }}
          y={{ domain: [0, top], ticks: 4, label: lossName }}
          height={320}
        >
          <Rule at={best} label={translate({ id: 'labs.boosting.bestRule', message: 'best: round {best}' }, { best })} />
          <Line points={training.map((loss, i) => [i, loss])} series={1} dashed label={words.training} />
          <Line points={fresh.map((loss, i) => [i, loss])} series={2} label={words.fresh} />
          <Dots dots={[{ x: round, y: training[round]!, series: 1, size: 4 }, { x: round, y: fresh[round]!, series: 2, size: 4 }]} />
        </Plot>
        <Readings
          readings={[
            { label: translate({ id: 'labs.boosting.here', message: 'After {round} rounds, fresh rows' }, { round }), value: three(fresh[round]!), note: translate({ id: 'labs.boosting.trainingNote', message: 'training: {value}' }, { value: three(training[round]!) }) },
            { label: translate({ id: 'labs.boosting.best', message: 'Best round' }), value: String(best), note: translate({ id: 'labs.boosting.bestLoss', message: 'fresh rows: {value}' }, { value: three(fresh[best]!) }), strong: true },
            { label: translate({ id: 'labs.boosting.end', message: 'After all {last} rounds, fresh rows' }, { last }), value: three(fresh[last]!), note: translate({ id: 'labs.boosting.trainingNote', message: 'training: {value}' }, { value: three(training[last]!) }) },
            ...(freshErrors.length > 0 ? [{ label: translate({ id: 'labs.boosting.errors', message: 'Error rate, fresh rows' }), value: percent(freshErrors[round]!), note: translate({ id: 'labs.boosting.errorsNote', message: 'best round {best}, last {last}' }, { best: percent(freshErrors[best]!), last: percent(freshErrors[last]!) }) }] : []),
          ]}
        />
      </Pictures>
      <Legend
        entries={
          values.method === 'curve'
            ? [
                { label: translate({ id: 'labs.boosting.rows', message: 'Training rows; dashed, the curve behind them' }), series: 1, shape: 'circle' },
                { label: translate({ id: 'labs.boosting.prediction', message: 'Prediction' }), series: 2 },
                { label: translate({ id: 'labs.boosting.nextTree', message: 'Next tree' }), series: 3 },
              ]
            : [
                { label: translate({ id: 'labs.class0', message: 'Class 0' }), series: 1, shape: 'circle' },
                { label: translate({ id: 'labs.class1', message: 'Class 1' }), series: 2, shape: 'square' },
              ]
        }
      />
      <DataTable
        caption={translate({ id: 'labs.boosting.table', message: '{loss} after some of the rounds' }, { loss: lossName })}
        columns={[words.round, words.training, words.fresh]}
        rows={tabled.map((r) => [r === best ? `${r} ★` : r, three(training[r]!), three(fresh[r]!)])}
      />
    </>
  );
}
