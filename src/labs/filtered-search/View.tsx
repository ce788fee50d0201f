import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { FilterStrategy } from '../../algorithms/similarity-search/filtered-search';
import type { ViewProps } from '../shared/lab';
import { Dots, Line, Rule, type Series } from '../shared/marks';
import { whole } from '../shared/numbers';
import { Plot, type Axis } from '../shared/Plot';
import { DataTable, Legend, Pictures, Readings } from '../shared/readout';
import { cheapest, chosenOf, STRATEGIES } from './choice';
import type { FilterResult, FilterRow, Outcome } from './compute';
import { K, type spec } from './parameters';
import { nameOf, percent } from './texts';

const STYLE: Readonly<Record<FilterStrategy, { series: Series; shape: 'circle' | 'square' | 'triangle'; dashed?: boolean }>> = {
  before: { series: 1, shape: 'square' },
  after: { series: 2, shape: 'triangle' },
  during: { series: 3, shape: 'circle', dashed: true },
};
const PASSING: Axis = { domain: [0.4, 125], log: true, ticks: [0.5, 1, 5, 10, 50, 100], format: (share) => `${share}%`, label: translate({ id: 'labs.filter.axis', message: 'share that passes the filter (log)' }) };

/** One line a strategy over all shares, with the chosen share marked. */
function Curves({ rows, chosen, of, title, description, caption, y }: { rows: readonly FilterRow[]; chosen: FilterRow; of: (outcome: Outcome) => number; title: string; description: string; caption: string; y: Axis }): ReactNode {
  return (
    <Plot title={title} description={description} caption={caption} x={PASSING} y={y}>
      <Rule at={Number(chosen.share)} />
      {STRATEGIES.map((name) => (
        <Line key={name} points={rows.map(({ share, by }) => [Number(share), of(by[name])] as const)} {...STYLE[name]} />
      ))}
      <Dots dots={STRATEGIES.flatMap((name) => rows.map((row) => ({ x: Number(row.share), y: of(row.by[name]), ...STYLE[name], size: row === chosen ? 5.5 : 3 })))} />
    </Plot>
  );
}

/** Recall and work for the three places of a filter, and how many results come back. */
export function FilterView({ values, result }: ViewProps<typeof spec, FilterResult>): ReactNode {
  const { rows } = result;
  const chosen = chosenOf(result, values.pass);
  const best = cheapest(chosen);
  const costs = rows.flatMap(({ by }) => STRATEGIES.map((name) => by[name].cost));
  const list = (of: (outcome: Outcome) => string): string => STRATEGIES.map((name) => `${nameOf(name)}: ${of(chosen.by[name])}`).join('; ');
  return (
    <>
      <Readings
        readings={[
          ...STRATEGIES.map((name) => ({ label: nameOf(name), value: percent(chosen.by[name].recall), note: translate({ id: 'labs.filter.reading', message: '{cost} distances a query' }, { cost: whole(chosen.by[name].cost) }), strong: name === best })),
          { label: translate({ id: 'labs.filter.returned', message: 'Handed back after' }), value: `${chosen.by.after.returned.toFixed(1)} / ${K}`, note: translate({ id: 'labs.filter.passing', message: '{count} vectors pass' }, { count: whole(chosen.passing) }) },
        ]}
      />
      <Legend entries={STRATEGIES.map((name) => ({ label: nameOf(name), ...STYLE[name] }))} />
      <Pictures>
        <Curves
          {...{ rows, chosen }}
          of={({ recall }) => recall}
          title={translate({ id: 'labs.filter.recall', message: 'Recall by selectivity' })}
          description={translate({ id: 'labs.filter.recall.text', message: 'Recall at {share}% passing. {list}.' }, { share: chosen.share, list: list(({ recall }) => percent(recall)) })}
          caption={translate({ id: 'labs.filter.recall.caption', message: 'A filter after the search starves as it gets selective; the other two do not.' })}
          y={{ domain: [0, 1.08], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], format: percent, label: translate({ id: 'labs.filter.recall.axis', message: 'recall@10' }) }}
        />
        <Curves
          {...{ rows, chosen }}
          of={({ cost }) => cost}
          title={translate({ id: 'labs.filter.cost', message: 'Work by selectivity' })}
          description={translate({ id: 'labs.filter.cost.text', message: 'Distances a query at {share}% passing. {list}.' }, { share: chosen.share, list: list(({ cost }) => whole(cost)) })}
          caption={translate({ id: 'labs.filter.cost.caption', message: 'A scan gets cheaper the more the filter removes, a walk dearer. They cross, and that is what a query planner looks for.' })}
          y={{ room: 54, domain: [0.7 * Math.max(1, Math.min(...costs)), 1.5 * Math.max(...costs)], log: true, ticks: [10, 100, 1000], format: whole, label: translate({ id: 'labs.filter.cost.axis', message: 'distances a query (log)' }) }}
        />
      </Pictures>
      <DataTable
        caption={translate({ id: 'labs.filter.table', message: '{n} vectors of 16 numbers, 40 queries, {dead}% deleted' }, { n: whole(values.n), dead: values.dead })}
        columns={[translate({ id: 'labs.filter.column.share', message: 'Passes' }), ...STRATEGIES.flatMap((name) => [`${nameOf(name)}: ${translate({ id: 'labs.filter.column.recall', message: 'recall' })}`, translate({ id: 'labs.filter.column.cost', message: 'distances' })]), translate({ id: 'labs.filter.column.returned', message: 'Handed back after' })]}
        rows={rows.map(({ share, by }) => [`${share}%`, ...STRATEGIES.flatMap((name) => [percent(by[name].recall), whole(by[name].cost)]), by.after.returned.toFixed(1)])}
      />
    </>
  );
}
