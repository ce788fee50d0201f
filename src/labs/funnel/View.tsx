import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { ViewProps } from '../shared/lab';
import { Bars, Dots, Line, Rule } from '../shared/marks';
import { Plot, usePlot } from '../shared/Plot';
import { DataTable, Pictures, Readings } from '../shared/readout';
import type { FunnelResult } from './compute';
import type { FunnelValues, spec } from './parameters';
import { amount, culprits, percent, stageName, time } from './texts';
import styles from './funnel.module.css';

type Stages = FunnelResult['report']['stages'];

/** A stage's name under its bar. */
function Labels({ stages }: { stages: Stages }): ReactNode {
  const { x, height } = usePlot();
  return stages.map(({ name }, i) => (
    <text key={name} x={x(i)} y={height - 6} textAnchor="middle" className={styles.label}>
      {stageName(name)}
    </text>
  ));
}

function Times({ stages, budget }: { stages: Stages; budget: number }): ReactNode {
  const total = stages.reduce((sum, stage) => sum + stage.latencyMs, 0);
  const top = 1.15 * Math.max(total, budget);
  return (
    <Plot
      title={translate({ id: 'labs.funnel.times', message: 'Where the time goes' })}
      description={stages.map((stage) => `${stageName(stage.name)}: ${time(stage.latencyMs)}`).join('; ')}
      x={{ domain: [-0.6, stages.length - 0.4], ticks: 0 }}
      y={{ domain: [-0.1 * top, top], label: translate({ id: 'labs.funnel.ms', message: 'milliseconds' }), ticks: 4, format: (ms) => (ms < 0 ? '' : String(ms)) }}
      caption={translate({ id: 'labs.funnel.times.caption', message: 'One bar a stage; the line is what they have used of the budget together.' })}
    >
      <Bars bars={stages.map((stage, i) => [i, stage.latencyMs])} width={0.6} series={1} />
      <Line points={stages.map((_, i) => [i, stages.slice(0, i + 1).reduce((sum, stage) => sum + stage.latencyMs, 0)])} series={2} />
      <Rule at={budget} axis="y" label={translate({ id: 'labs.funnel.budget.rule', message: 'budget' })} />
      <Labels stages={stages} />
    </Plot>
  );
}

function Survivors({ stages }: { stages: Stages }): ReactNode {
  const points = [[-1, 1] as const, ...stages.map((stage, i) => [i, stage.cumulativeRecall] as const)];
  return (
    <Plot
      title={translate({ id: 'labs.funnel.survivors', message: 'Which of the best items are still there' })}
      description={stages.map((stage) => `${stageName(stage.name)}: ${percent(stage.cumulativeRecall)}`).join('; ')}
      x={{ domain: [-1.3, stages.length - 0.4], ticks: 0 }}
      y={{ domain: [-0.1, 1.08], label: translate({ id: 'labs.funnel.still', message: 'share still there' }), ticks: 5, format: (share) => (share < 0 ? '' : percent(share)) }}
      caption={translate({ id: 'labs.funnel.survivors.caption', message: 'What a stage throws away, no later stage can bring back.' })}
    >
      <Line points={points} series={3} />
      <Dots dots={points.map(([x, y]) => ({ x, y, series: 3, size: 4.5 }))} />
      <Labels stages={stages} />
    </Plot>
  );
}

function Growth({ result, values }: { result: FunnelResult; values: FunnelValues }): ReactNode {
  const over = result.bySize.find(([, , latency]) => latency > values.budget);
  return (
    <Plot
      title={translate({ id: 'labs.funnel.growth', message: 'The same funnel, other catalogues' })}
      description={result.bySize.map(([exponent, recall]) => `${amount(10 ** exponent)}: ${percent(recall)}`).join('; ')}
      x={{ domain: [4, 9], label: translate({ id: 'labs.funnel.items', message: 'items in the catalogue' }), ticks: 6, format: (exponent) => `10${'⁰¹²³⁴⁵⁶⁷⁸⁹'[exponent] ?? ''}` }}
      y={{ domain: [0, 1.05], label: translate({ id: 'labs.funnel.shownShare', message: 'best items shown' }), format: percent }}
    >
      {over && <Rule at={over[0]} label={translate({ id: 'labs.funnel.overBudget', message: 'over budget' })} />}
      <Line points={result.bySize.map(([exponent, recall]) => [exponent, recall])} series={3} />
      <Dots dots={result.bySize.map(([exponent, recall]) => ({ x: exponent, y: recall, series: 3, size: exponent === values.catalogue ? 6 : 3 }))} />
    </Plot>
  );
}

/** Time, survivors and growth of one funnel. */
export function FunnelView({ values, result }: ViewProps<typeof spec, FunnelResult>): ReactNode {
  const { report, room } = result;
  const { slowest, lossiest } = culprits(result);
  const grown = (factor: number): string =>
    factor === 0 ? translate({ id: 'labs.funnel.already', message: 'already over' }) : factor >= 1e6 ? '> 10⁶ ×' : `${factor < 10 ? factor.toFixed(1) : Math.round(factor)} ×`;
  return (
    <>
      <Readings
        readings={[
          { label: translate({ id: 'labs.funnel.reading.recall', message: 'Best {best} shown' }, { best: values.best }), value: percent(report.recall), note: translate({ id: 'labs.funnel.reading.lossiest', message: 'most lost in: {stage}' }, { stage: stageName(lossiest.name) }), strong: true },
          { label: translate({ id: 'labs.funnel.reading.latency', message: 'Latency' }), value: time(report.latencyMs), note: translate({ id: 'labs.funnel.reading.slowest', message: 'most in: {stage}' }, { stage: stageName(slowest.name) }), strong: report.latencyMs > values.budget },
          { label: translate({ id: 'labs.funnel.reading.compute', message: 'Compute a request' }), value: time(report.computeMs), note: translate({ id: 'labs.funnel.reading.cores', message: '{cores} cores at 1,000 requests a second' }, { cores: amount(report.computeMs) }) },
          { label: translate({ id: 'labs.funnel.reading.room', message: 'Catalogue can grow' }), value: grown(room.catalogue), note: translate({ id: 'labs.funnel.reading.lists', message: 'lists can grow {factor}' }, { factor: grown(room.candidates) }) },
        ]}
      />
      <Pictures>
        <Times stages={report.stages} budget={values.budget} />
        <Survivors stages={report.stages} />
        <Growth result={result} values={values} />
      </Pictures>
      <DataTable
        caption={translate({ id: 'labs.funnel.table', message: 'Stage by stage, for one request' })}
        columns={[
          translate({ id: 'labs.funnel.column.stage', message: 'Stage' }),
          translate({ id: 'labs.funnel.column.in', message: 'Items in' }),
          translate({ id: 'labs.funnel.column.scored', message: 'Scored' }),
          translate({ id: 'labs.funnel.column.out', message: 'Passed on' }),
          translate({ id: 'labs.funnel.column.latency', message: 'Latency' }),
          translate({ id: 'labs.funnel.column.recall', message: 'Best items kept' }),
          translate({ id: 'labs.funnel.column.cumulative', message: 'Still there' }),
        ]}
        rows={report.stages.map((stage) => [stageName(stage.name), amount(stage.input), amount(stage.scored), amount(stage.output), time(stage.latencyMs), percent(stage.recall), percent(stage.cumulativeRecall)])}
      />
    </>
  );
}
