import { translate } from '@docusaurus/Translate';
import { curve } from '@site/src/algorithms/ensembles/datasets';
import { useMemo, type ReactNode } from 'react';
import { Dots, Line, Rule } from '../shared/marks';
import { Plot } from '../shared/Plot';
import type { BoostingResult } from './compute';
import { stepScore } from './step';

const X = { domain: [0, 1], ticks: 3, label: 'x' } as const;
const PLACES = Array.from({ length: 201 }, (_, i) => [i / 200] as const);

/** On the curve: the sum of the trees so far, and the residuals that the next tree is fitted to. */
export function CurvePictures({ result, round }: { result: BoostingResult; round: number }): ReactNode {
  const { data, base, steps } = result;
  const next = steps[round];
  const fit = useMemo(() => PLACES.map((x) => [x[0], steps.slice(0, round).reduce((sum, step) => sum + stepScore(step, x, false), base)] as const), [steps, round, base]);
  // After the last round there is no next tree; its residuals are those that are left.
  const left = useMemo(() => next?.focus ?? data.y.map((y, i) => y - steps.reduce((sum, step) => sum + stepScore(step, data.x[i]!, false), base)), [next, data, steps, base]);
  const reach = Math.max(1, ...data.y.map(Math.abs)) * 1.05;
  const mean = Math.sqrt(left.reduce((sum, residual) => sum + residual ** 2, 0) / left.length).toFixed(2);
  return (
    <>
      <Plot
        title={translate({ id: 'labs.boosting.fit', message: 'The sum after {round} rounds' }, { round })}
        description={translate({ id: 'labs.boosting.fitText', message: 'Training points, the curve that made them (dashed) and the prediction after {round} rounds as a staircase.' }, { round })}
        caption={translate({ id: 'labs.boosting.fitCaption', message: 'Dashed: the curve behind the points. Past the best round the staircase starts to visit single points.' })}
        x={X}
        y={{ domain: [-reach, reach], ticks: 5 }}
        height={320}
      >
        <Line points={PLACES.map(([x]) => [x, curve(x)])} series={1} dashed />
        <Dots dots={data.x.map(([x], i) => ({ x: x!, y: data.y[i]!, series: 1, size: 2.4 }))} />
        <Line points={fit} series={2} step />
      </Plot>
      <Plot
        title={next ? translate({ id: 'labs.boosting.residuals', message: 'What is left, and tree {next}' }, { next: round + 1 }) : translate({ id: 'labs.boosting.residualsEnd', message: 'What is left at the end' })}
        description={translate({ id: 'labs.boosting.residualsText', message: 'Residuals of the training points, root mean square {mean}, and the next tree fitted to them.' }, { mean })}
        caption={translate({ id: 'labs.boosting.residualsCaption', message: 'The next tree is fitted to these residuals; only the learning rate’s share of it is added.' })}
        x={X}
        y={{ domain: [-reach, reach], ticks: 5 }}
        height={320}
      >
        <Rule at={0} axis="y" series={1} />
        <Dots dots={data.x.map(([x], i) => ({ x: x!, y: left[i]!, series: 1, size: 2.4 }))} />
        {next && <Line points={PLACES.map((x) => [x[0], stepScore({ ...next, say: 1 }, x, false)])} series={3} step />}
      </Plot>
    </>
  );
}
