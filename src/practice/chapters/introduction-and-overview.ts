/** Introduction and overview, on the running example of a delivery time: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of a core that you let fill at the peak. */
const FILL = 0.6;

/** Orders in a day. */
function orders({ yearly }: Readonly<Record<'yearly', number>>): number {
  return (yearly * 1e6) / 365;
}

/** List pages in a day. */
function pages(inputs: Readonly<Record<'yearly' | 'sessions', number>>): number {
  return orders(inputs) * inputs.sessions;
}

/** Quotes computed in a day: one for each store on each list page. */
function quotes(inputs: Readonly<Record<'yearly' | 'sessions' | 'shown', number>>): number {
  return pages(inputs) * inputs.shown;
}

/** Quotes a second at the peak. */
function peakQuotes(inputs: Readonly<Record<'yearly' | 'sessions' | 'shown' | 'peak', number>>): number {
  return (quotes(inputs) / DAY) * inputs.peak;
}

/** Quotes computed in a day if every pair of store and cell were kept ready. */
function precomputed({ stores, cells, refresh }: Readonly<Record<'stores' | 'cells' | 'refresh', number>>): number {
  return stores * 1e6 * cells * (1440 / refresh);
}

/** From orders to quotes, cores, rows and the percentile that the costs ask for. */
export const scale = scaleSheet({
  inputs: {
    yearly: { label: 'Orders a year', unit: 'million', default: 2000, min: 0.01, max: 100_000, parent: { cite: 'doordash-2024-deep-eta' } },
    sessions: { label: 'List pages per order', unit: '', default: 5, min: 1, max: 100, parent: { assumption: 'one page in five ends in an order' } },
    shown: { label: 'Stores on a list page', unit: '', default: 40, min: 1, max: 500, parent: { assumption: 'two or three screens of a phone' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 4, min: 1, max: 20, parent: { assumption: 'dinner within one time zone' } },
    trees: { label: 'Trees per quantile', unit: '', default: 500, min: 10, max: 20_000, parent: { assumption: 'a usual size; measure yours' } },
    depth: { label: 'Levels per tree', unit: '', default: 8, min: 1, max: 20, parent: { assumption: '256 leaves' } },
    node: { label: 'Time per node', unit: 'ns', default: 5, min: 0.1, max: 200, parent: { assumption: 'trees that stay in cache' } },
    columns: { label: 'Features', unit: '', default: 100, min: 1, max: 10_000, parent: { assumption: 'kitchen, couriers, road, basket, context' } },
    window: { label: 'Days of training rows', unit: 'days', default: 60, min: 1, max: 1000, parent: { assumption: 'about eight weeks, so that each weekday is seen eight times' } },
    stores: { label: 'Stores', unit: 'million', default: 0.5, min: 0.0001, max: 100, parent: { assumption: 'for the comparison with precomputing' } },
    cells: { label: 'Address cells within reach of a store', unit: '', default: 50, min: 1, max: 10_000, parent: { assumption: 'cells of 500 m within about 2 km' } },
    refresh: { label: 'Minutes between precomputations', unit: 'minutes', default: 5, min: 1, max: 1440, parent: { assumption: 'an older quote misses the rush' } },
    margin: { label: 'Margin of an order', unit: '$', default: 4, min: 0.1, max: 1000, parent: { assumption: 'a round figure; ask finance' } },
    lost: { label: 'Orders lost per quoted minute', unit: '%', default: 1, min: 0.01, max: 20, parent: { assumption: 'to be measured by randomising the quote' } },
    late: { label: 'Cost of a late minute', unit: '$', default: 0.15, min: 0.001, max: 100, parent: { assumption: 'refunds, contacts and lost reorders, spread over minutes' } },
    lateness: { label: 'Minutes late, mean over all orders', unit: 'minutes', default: 1.6, min: 0, max: 60, parent: { assumption: 'a normal error with a standard deviation of 10.8 minutes, quoted at its 75th percentile' } },
  },
  rows: [
    { label: 'Orders in a day', unit: '', working: 'orders a year ÷ 365', value: (inputs) => orders(inputs) },
    { label: 'Quotes in a day', unit: '', working: 'orders × pages per order × stores on a page', value: (inputs) => quotes(inputs) },
    { label: 'Quotes per second, peak', unit: 'per second', working: 'quotes ÷ 86,400 s × peak factor', value: (inputs) => peakQuotes(inputs) },
    { label: 'List pages per second, peak', unit: 'per second', working: 'pages ÷ 86,400 s × peak factor', value: (inputs) => (pages(inputs) / DAY) * inputs.peak },
    {
      label: 'Cores that score one quantile',
      unit: '',
      working: 'peak quotes × trees × levels × ns ÷ 10⁹ ÷ 0.6, rounded up; 0.6 leaves room for bursts',
      value: (inputs) => Math.ceil((peakQuotes(inputs) * inputs.trees * inputs.depth * inputs.node) / 1e9 / FILL),
      reading: (value) => (value <= 20 ? 'The model is not the bill. Spend the effort on fresh features.' : undefined),
    },
    { label: 'Quotes in a day if precomputed', unit: '', working: 'stores × cells × 1,440 ÷ minutes between precomputations', value: (inputs) => precomputed(inputs) },
    {
      label: 'Precomputing over asking',
      unit: '×',
      working: 'precomputed quotes ÷ quotes asked for',
      value: (inputs) => precomputed(inputs) / quotes(inputs),
      reading: (value) => (value < 1 ? 'Fewer pairs than requests: precompute and cache.' : undefined),
    },
    { label: 'Training rows', unit: '', working: 'orders × days', value: (inputs) => orders(inputs) * inputs.window },
    { label: 'Training set in bins', unit: 'B', working: 'rows × features × 1 byte', value: (inputs) => orders(inputs) * inputs.window * inputs.columns },
    { label: 'Training set as float32', unit: 'B', working: 'rows × features × 4 bytes', value: (inputs) => orders(inputs) * inputs.window * inputs.columns * 4 },
    { label: 'Log of all quotes in a day', unit: 'B', working: 'quotes × features × 4 bytes; log ordered ones whole and the rest at 5%', value: (inputs) => quotes(inputs) * inputs.columns * 4 },
    { label: 'The same promise one minute shorter, a day', unit: '$', working: 'orders × share won per minute × margin; gross, since less spread makes fewer late minutes too', value: (inputs) => (orders(inputs) * inputs.lost * inputs.margin) / 100 },
    {
      label: 'Percentile to promise',
      unit: '%',
      working: '100 − lost per minute × (margin − late cost × minutes late) ÷ late cost; one step, since minutes late depend on the percentile',
      value: ({ margin, lost, late, lateness }) => Math.min(99.9, Math.max(0, 100 - (lost * (margin - late * lateness)) / late)),
      reading: (value) => (value < 50 ? 'Below the median: lateness looks free. Check its cost before you believe it.' : value > 95 ? 'Nearly certain: show a range, or do not take the order.' : undefined),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks when the number is shown, states scale and latency, frames a regression with a baseline.',
    senior: 'Names the two costs, turns them into a percentile, and rejects a framing with its reason.',
    staff: 'Separates prediction from decision, says who owns the price of a late minute, and asks what must not get worse.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Step 2', to: '/framework/frame-the-task' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Describes one row and splits by time.',
    senior: 'Keeps cancelled orders as censored, distrusts the tap, logs features as served.',
    staff: 'Sees that the quote selects its own data, and buys some randomness to undo it.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }, { label: 'Step 3', to: '/framework/prepare-data' }],
  },
  {
    dimension: 'Features and model',
    mid: 'Sensible features per actor, medians first, then boosted trees.',
    senior: 'Gives the freshness and cost of each feature, writes the pinball loss, says where to stop climbing.',
    staff: 'Finds features that lead instead of lag, and names the ablation that would justify a network.',
    read: [{ label: 'Features', to: '#features' }, { label: 'The model ladder', to: '#the-model-ladder' }, { label: 'Step 4', to: '/framework/develop-the-model' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'One offline error, one online metric.',
    senior: 'Coverage with width, by slice; a sample size; guardrails on cancellations and contacts.',
    staff: 'Chooses user test or switchback by what the quote moves, and writes the launch rule before the result.',
    read: [{ label: 'Evaluation', to: '#evaluation' }, { label: 'Step 5', to: '/framework/evaluate' }],
  },
  {
    dimension: 'System and scale',
    mid: 'Draws the online path and the offline path.',
    senior: 'A budget that adds up, online against precomputed by arithmetic, a fallback for each box.',
    staff: 'Keeps list and checkout consistent, widens the promise when data are stale, prices a minute of error.',
    read: [{ label: 'The system', to: '#the-system' }, { label: 'The numbers', to: '#the-numbers' }, { label: 'Step 6', to: '/framework/deploy-and-serve' }],
  },
  {
    dimension: 'Operations',
    mid: 'Mentions drift and retraining.',
    senior: 'Signals with thresholds and false-alarm arithmetic, rollback as one version.',
    staff: 'Keeps a measure that the label cannot corrupt, and rolls back rows as well as weights.',
    read: [{ label: 'Operations', to: '#operations' }, { label: 'Step 7', to: '/framework/monitor-and-improve' }],
  },
  {
    dimension: 'Communication',
    mid: 'Answers what is asked, in order.',
    senior: 'Announces the route, keeps the clock, says what is out of scope.',
    staff: 'Says which tools stay in the box and why, and closes with the trade-off to revisit first.',
    read: [{ label: 'The board, seven lines', to: '#the-board-seven-lines' }, { label: 'Under pressure', to: '/framework/under-pressure' }],
  },
];
