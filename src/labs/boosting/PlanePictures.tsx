import { translate } from '@docusaurus/Translate';
import { sigmoid } from '@site/src/algorithms/ensembles/gradient-boosting';
import { useMemo, type ReactNode } from 'react';
import { FieldBands } from '../shared/FieldBands';
import { Dots, type Dot } from '../shared/marks';
import { addTree, CELLS, PLANE_AXIS } from '../shared/plane';
import { Plot } from '../shared/Plot';
import type { BoostingResult } from './compute';
import { leafScore, type Step } from './step';

/** Adds what one step adds to the score, cell by cell. */
const addStep = (grid: Float32Array, step: Step, adaptive: boolean): Float32Array => addTree(grid, step.tree, (value) => leafScore(step, value, adaptive));

/** In the plane: the model so far, and the rows that the next tree attends to, drawn by weight or residual. */
export function PlanePictures({ result, round, adaptive }: { result: BoostingResult; round: number; adaptive: boolean }): ReactNode {
  const { data, base, steps } = result;
  const next = steps[round];
  const field = useMemo(
    () => {
      const scores = new Float32Array(CELLS * CELLS).fill(base);
      for (const step of steps.slice(0, round)) addStep(scores, step, adaptive);
      return scores.map(sigmoid);
    },
    [steps, round, base, adaptive],
  );
  const stepField = useMemo(() => next && addStep(new Float32Array(CELLS * CELLS), { ...next, say: 2 }, adaptive).map(sigmoid), [next, adaptive]);
  const focus = (next ?? steps.at(-1))?.focus ?? [];
  const heaviest = Math.max(...focus.map(Math.abs), 1e-12);
  const dots = (size: (i: number) => number): Dot[] =>
    data.x.map(([x, y], i) => ({ x: x!, y: y!, series: data.y[i] === 1 ? 2 : 1, shape: data.y[i] === 1 ? 'square' : 'circle', size: size(i) }));
  return (
    <>
      <Plot
        title={translate({ id: 'labs.boosting.model', message: 'The model after {round} rounds' }, { round })}
        description={translate({ id: 'labs.boosting.modelText', message: 'P(class 1) in shades over the plane after {round} rounds, with the training rows.' }, { round })}
        caption={translate({ id: 'labs.boosting.modelCaption', message: 'Past the best round, islands appear around single rows: the model is learning noise, and is sure of it.' })}
        x={PLANE_AXIS}
        y={PLANE_AXIS}
        height={360}
      >
        <FieldBands grid={field} size={CELLS} />
        <Dots dots={dots(() => 2.6)} />
      </Plot>
      <Plot
        title={adaptive ? translate({ id: 'labs.boosting.weights', message: 'Weights, and tree {next}' }, { next: Math.min(round + 1, steps.length) }) : translate({ id: 'labs.boosting.gradients', message: 'Residuals, and tree {next}' }, { next: Math.min(round + 1, steps.length) })}
        description={translate({ id: 'labs.boosting.focusText', message: 'Training rows, larger where the next tree is told to attend, over the regions of that tree.' })}
        caption={adaptive
          ? translate({ id: 'labs.boosting.weightsCaption', message: 'Size is weight. Rows that stay wrong grow round after round; with noisy labels those are the mislabelled ones.' })
          : translate({ id: 'labs.boosting.gradientsCaption', message: 'Size is |y − p|: what the model has not explained yet.' })}
        x={PLANE_AXIS}
        y={PLANE_AXIS}
        height={360}
      >
        {stepField && <FieldBands grid={stepField} size={CELLS} />}
        <Dots dots={dots((i) => 1 + 7 * Math.sqrt(Math.abs(focus[i] ?? 0) / heaviest))} />
      </Plot>
    </>
  );
}
