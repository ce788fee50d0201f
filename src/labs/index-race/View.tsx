import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { ViewProps } from '../shared/lab';
import { Dots, Line, Rule } from '../shared/marks';
import { whole } from '../shared/numbers';
import { Plot, type Axis } from '../shared/Plot';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import type { Entry, RaceResult } from './compute';
import type { spec } from './parameters';
import { nameOf, percent, STYLE } from './texts';
import { WalkMap } from './Map';

const RECALL: Axis = { domain: [0, 1.12], label: translate({ id: 'labs.race.recall', message: 'recall@k' }), ticks: 5, format: (share) => (share > 1 ? '' : percent(share)) };

/** A logarithmic axis that holds every value with a little room. */
function logAxis(values: readonly number[], label: string): Axis {
  return { domain: [0.7 * Math.min(...values), 1.5 * Math.max(...values)], log: true, label, ticks: 4, format: thinned };
}

/** Powers of ten in full, the fives and twos between them where there is room, nothing else. */
function thinned(value: number): string {
  const lead = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
  return Math.abs(lead - 1) < 1e-6 || Math.abs(lead - 3) < 1e-6 ? whole(value) : '';
}

function CostPlot({ entries, chosen }: { entries: readonly Entry[]; chosen: Entry }): ReactNode {
  const costs = entries.flatMap(({ curve, cost }) => [cost, ...curve.map((point) => point.cost)]);
  const sorted = (entry: Entry) => entry.curve.map(({ cost, recall }) => [cost, recall] as const).sort((a, b) => a[0] - b[0]);
  return (
    <Plot
      title={translate({ id: 'labs.race.cost.title', message: 'Recall against work' })}
      description={translate({ id: 'labs.race.cost.text', message: 'Each line turns one index’s search knob; up and to the left is better. {name}: recall {recall} for {cost} distance computations.' }, { name: nameOf(chosen.index), recall: percent(chosen.recall), cost: whole(chosen.cost) })}
      x={logAxis(costs, translate({ id: 'labs.race.cost', message: 'distance computations a query (log)' }))}
      y={RECALL}
    >
      <Rule at={entries[0]!.cost} label={translate({ id: 'labs.race.fullScan', message: 'full scan' })} />
      {entries.slice(1).map((entry) => (
        <Line key={entry.index} points={sorted(entry)} {...STYLE[entry.index]} />
      ))}
      <Dots dots={entries.map((entry) => ({ x: entry.cost, y: entry.recall, ...STYLE[entry.index], size: entry === chosen ? 6 : 3.5, title: nameOf(entry.index) }))} />
    </Plot>
  );
}

function MemoryPlot({ entries, chosen }: { entries: readonly Entry[]; chosen: Entry }): ReactNode {
  return (
    <Plot
      title={translate({ id: 'labs.race.memory.title', message: 'Recall against memory' })}
      description={translate({ id: 'labs.race.memory.text', message: 'Up and to the left is better. {name}: recall {recall} at {bytes} bytes a vector.' }, { name: nameOf(chosen.index), recall: percent(chosen.recall), bytes: whole(chosen.bytesPerVector) })}
      x={logAxis(entries.map((entry) => entry.bytesPerVector), translate({ id: 'labs.race.memory', message: 'bytes a vector (log)' }))}
      y={RECALL}
    >
      <Dots dots={entries.map((entry) => ({ x: entry.bytesPerVector, y: entry.recall, ...STYLE[entry.index], size: entry === chosen ? 6 : 3.5, title: nameOf(entry.index) }))} />
    </Plot>
  );
}

/** The race, its numbers, and one query on the map. */
export function RaceView({ values, result }: ViewProps<typeof spec, RaceResult>): ReactNode {
  const { entries, map } = result;
  const chosen = entries.find(({ index }) => index === values.index)!;
  const walk = map.walks[values.index];
  return (
    <>
      <Readings
        readings={[
          { label: translate({ id: 'labs.race.reading.recall', message: 'Recall@{k}' }, { k: values.k }), value: percent(chosen.recall), note: nameOf(chosen.index), strong: true },
          { label: translate({ id: 'labs.race.reading.cost', message: 'Distances a query' }), value: whole(chosen.cost), note: translate({ id: 'labs.race.reading.share', message: '{share} of a full scan' }, { share: percent(chosen.cost / entries[0]!.cost) }) },
          { label: translate({ id: 'labs.race.reading.memory', message: 'Bytes a vector' }), value: whole(chosen.bytesPerVector), note: translate({ id: 'labs.race.reading.raw', message: '{raw} for the numbers alone' }, { raw: whole(entries[0]!.bytesPerVector) }) },
          { label: translate({ id: 'labs.race.reading.map', message: 'Found on the map' }), value: `${Math.round(walk.recall * map.nearest.length)} / ${map.nearest.length}`, note: translate({ id: 'labs.race.reading.distances', message: '{count} distances' }, { count: walk.steps.at(-1)?.distances ?? 0 }) },
        ]}
      />
      <Legend entries={entries.map(({ index }) => ({ label: nameOf(index), ...STYLE[index] }))} />
      <Pictures>
        <CostPlot entries={entries} chosen={chosen} />
        <MemoryPlot entries={entries} chosen={chosen} />
        <WalkMap map={map} index={values.index} step={values.step} />
        <Legend
          entries={[
            { label: translate({ id: 'labs.race.key.query', message: 'the query' }), series: 2, shape: 'cross' },
            { label: translate({ id: 'labs.race.key.now', message: 'met in this step' }), series: 2, shape: 'circle' },
            { label: translate({ id: 'labs.race.key.met', message: 'met before' }), series: 1, shape: 'circle' },
            { label: translate({ id: 'labs.race.key.unseen', message: 'not met' }), series: 1, shape: 'circle', hollow: true },
            { label: translate({ id: 'labs.race.key.nearest', message: 'the true nearest five' }), series: 3, shape: 'circle', hollow: true },
          ]}
        />
      </Pictures>
      <DataTable
        caption={translate({ id: 'labs.race.table', message: '{n} vectors of {dim} numbers, 50 queries' }, { n: whole(values.n), dim: values.dim })}
        columns={[
          translate({ id: 'labs.race.column.index', message: 'Index' }),
          translate({ id: 'labs.race.column.recall', message: 'Recall@{k}' }, { k: values.k }),
          translate({ id: 'labs.race.column.cost', message: 'Distances a query' }),
          translate({ id: 'labs.race.column.share', message: 'Share of a scan' }),
          translate({ id: 'labs.race.column.bytes', message: 'Bytes a vector' }),
        ]}
        rows={entries.map((entry) => [nameOf(entry.index), percent(entry.recall), whole(entry.cost), percent(entry.cost / entries[0]!.cost), whole(entry.bytesPerVector)])}
      />
      <DataTable
        caption={translate({ id: 'labs.race.steps', message: 'The walk of {name}, step by step' }, { name: nameOf(values.index) })}
        columns={[translate({ id: 'labs.race.column.step', message: 'Step' }), translate({ id: 'labs.race.column.did', message: 'What happens' }), translate({ id: 'labs.race.column.distances', message: 'Distances so far' })]}
        rows={walk.steps.map((step, i) => [i + 1, step.kind, step.distances])}
      />
    </>
  );
}
