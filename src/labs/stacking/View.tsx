import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { FieldBands } from '../shared/FieldBands';
import type { ViewProps } from '../shared/lab';
import { Dots } from '../shared/marks';
import { percent, three } from '../shared/numbers';
import { CELLS, PLANE_AXIS } from '../shared/plane';
import { Plot } from '../shared/Plot';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import type { StackingResult } from './compute';
import type { spec } from './parameters';
import { Matrix } from './Matrix';
import { learnerWords } from './words';

/** The matrix that the meta-learner sees, what it made of it, and the reported score against the true one, both ways. */
export function StackingView({ values, result }: ViewProps<typeof spec, StackingResult>): ReactNode {
  const { data, honest, leaky, alone } = result;
  const shown = values.leak ? leaky : honest;
  const names = learnerWords();
  const heaviest = Math.max(...[...honest.weights, ...leaky.weights].map(Math.abs), 1);
  const words = {
    honest: translate({ id: 'labs.stacking.honest', message: 'Out of fold' }),
    leaky: translate({ id: 'labs.stacking.leaky', message: 'Leaking' }),
    validation: translate({ id: 'labs.stacking.validation', message: 'validation' }),
    fresh: translate({ id: 'labs.stacking.fresh', message: '2,000 fresh rows' }),
  };
  return (
    <>
      <Pictures>
        <Matrix data={data} variant={shown} leak={values.leak} />
        <Plot
          title={translate({ id: 'labs.stacking.trust', message: 'Whom the meta-learner trusts' })}
          description={translate({ id: 'labs.stacking.trustText', message: 'Weights of the meta-learner, out of fold and leaking: {pairs}.' }, { pairs: names.map((name, i) => `${name} ${honest.weights[i]!.toFixed(1)} / ${leaky.weights[i]!.toFixed(1)}`).join(', ') })}
          caption={translate({ id: 'labs.stacking.trustCaption', message: 'Weight of each learner, out of fold (circle) and leaking (cross). The leak sends the trust to whoever remembers best: the deep tree.' })}
          x={{ domain: [Math.min(0, ...honest.weights, ...leaky.weights) - 0.3, heaviest + 0.3], ticks: 5, label: translate({ id: 'labs.stacking.weight', message: 'Weight (log-odds)' }) }}
          y={{ domain: [-0.6, names.length - 0.4], ticks: names.map((_, i) => i), room: 58, format: (at) => names[names.length - 1 - at] ?? '' }}
          height={240}
        >
          <Dots dots={names.flatMap((name, i) => [
            { x: honest.weights[i]!, y: names.length - 1 - i, series: 1 as const, size: 5, title: name },
            { x: leaky.weights[i]!, y: names.length - 1 - i, series: 2 as const, shape: 'cross' as const, size: 5, title: name },
          ])} />
        </Plot>
        <Plot
          title={values.leak ? translate({ id: 'labs.stacking.fieldLeak', message: 'The stack, trained on the leak' }) : translate({ id: 'labs.stacking.field', message: 'The stack' })}
          description={translate({ id: 'labs.stacking.fieldText', message: 'P(class 1) in shades over the plane with the training rows; error on fresh rows {error}.' }, { error: percent(shown.fresh.error) })}
          caption={translate({ id: 'labs.stacking.fieldCaption', message: 'With the leak the boundary is the deep tree’s: corners around single rows.' })}
          x={PLANE_AXIS}
          y={PLANE_AXIS}
          height={360}
        >
          <FieldBands grid={shown.field} size={CELLS} />
          <Dots dots={data.x.map(([x, y], i) => ({ x: x!, y: y!, series: data.y[i] === 1 ? 2 : 1, shape: data.y[i] === 1 ? 'square' : 'circle', size: 2.6 }))} />
        </Plot>
        <Readings
          readings={[
            { label: `${words.honest}, ${words.validation}`, value: percent(honest.validation.error), note: translate({ id: 'labs.stacking.errorNote', message: 'error rate' }) },
            { label: `${words.honest}, ${words.fresh}`, value: percent(honest.fresh.error), note: translate({ id: 'labs.stacking.errorNote', message: 'error rate' }) },
            { label: `${words.leaky}, ${words.validation}`, value: percent(leaky.validation.error), note: translate({ id: 'labs.stacking.lie', message: 'the score that lies' }), strong: true },
            { label: `${words.leaky}, ${words.fresh}`, value: percent(leaky.fresh.error), note: translate({ id: 'labs.stacking.truth', message: 'the score that users meet' }), strong: true },
          ]}
        />
      </Pictures>
      <Legend
        entries={[
          { label: translate({ id: 'labs.class0', message: 'Class 0' }), series: 1, shape: 'circle' },
          { label: translate({ id: 'labs.class1', message: 'Class 1' }), series: 2, shape: 'square' },
        ]}
      />
      <DataTable
        open
        caption={translate({ id: 'labs.stacking.table', message: 'Error rate and log loss: reported, true, and of each learner alone' })}
        columns={[translate({ id: 'labs.stacking.model', message: 'Model' }), translate({ id: 'labs.stacking.validationError', message: 'Validation error' }), translate({ id: 'labs.stacking.trueError', message: 'True error' }), translate({ id: 'labs.stacking.validationLoss', message: 'Validation log loss' }), translate({ id: 'labs.stacking.trueLoss', message: 'True log loss' })]}
        rows={[
          ...([[words.honest, honest], [words.leaky, leaky]] as const).map(([name, { validation, fresh }]) => [translate({ id: 'labs.stacking.stack', message: 'Stack, {way}' }, { way: name.toLowerCase() }), percent(validation.error), percent(fresh.error), three(validation.logLoss), three(fresh.logLoss)]),
          ...names.map((name, i) => [name, '–', percent(alone[i]!.error), '–', three(alone[i]!.logLoss)]),
        ]}
      />
    </>
  );
}
