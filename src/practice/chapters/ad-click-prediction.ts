/** Ad click prediction: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of a ranking accelerator that you let fill at the peak. */
const FILL = 0.6;

type Inputs<Name extends string> = Readonly<Record<Name, number>>;

/** Ad requests in a day. */
function requests({ users, slots }: Inputs<'users' | 'slots'>): number {
  return users * 1e6 * slots;
}

/** Heavy scores a second at the peak. */
function peakScores(inputs: Inputs<'users' | 'slots' | 'peak' | 'heavy'>): number {
  return (requests(inputs) / DAY) * inputs.peak * inputs.heavy;
}

/** Accelerators of the heavy ranker at the peak, and never fewer than two. */
function rankers(inputs: Inputs<'users' | 'slots' | 'peak' | 'heavy' | 'rate'>): number {
  return Math.max(2, Math.ceil(peakScores(inputs) / (inputs.rate * 1000 * FILL)));
}

/** Clicks in a day. */
function clicks(inputs: Inputs<'users' | 'slots' | 'ctr'>): number {
  return (requests(inputs) * inputs.ctr) / 100;
}

/** Training rows in a day: each click and the kept share of the rest. */
function rows(inputs: Inputs<'users' | 'slots' | 'ctr' | 'kept'>): number {
  return clicks(inputs) + ((requests(inputs) - clicks(inputs)) * inputs.kept) / 100;
}

/** Bytes of the embedding tables as float32. */
function tables({ ids, dims }: Inputs<'ids' | 'dims'>): number {
  return ids * 1e6 * dims * 4;
}

/** From users and slots to ranking accelerators, embedding tables, training rows and the price of an error. */
export const scale = scaleSheet({
  inputs: {
    users: { label: 'Users a day', unit: 'million', default: 750, min: 0.01, max: 5000, parent: { cite: 'he-2014-clicks-facebook' } },
    slots: { label: 'Ads shown to a user in a day', unit: '', default: 20, min: 1, max: 500, parent: { assumption: 'one ad every five posts, 100 posts' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 2, min: 1, max: 20, parent: { assumption: 'a world audience smooths the evening' } },
    heavy: { label: 'Ads scored by the heavy ranker', unit: '', default: 300, min: 1, max: 10_000, parent: { assumption: 'our funnel; edit it and watch the accelerators' } },
    rate: { label: 'Heavy scores a second on one accelerator', unit: 'thousand', default: 300, min: 0.1, max: 10_000, parent: { assumption: 'the user is encoded once per request; measure yours' } },
    ctr: { label: 'Click rate', unit: '%', default: 1, min: 0.01, max: 50, parent: { assumption: 'one in a hundred, so that the working stays readable' } },
    cpc: { label: 'Mean price of a click', unit: '$', default: 0.2, min: 0.001, max: 100, parent: { assumption: 'a round figure; differs tenfold between countries' } },
    kept: { label: 'Share of negatives kept', unit: '%', default: 5, min: 0.1, max: 100, parent: { assumption: 'find the knee of your own curve of loss against share' } },
    row: { label: 'Bytes logged per ad shown', unit: 'bytes', default: 1000, min: 50, max: 100_000, parent: { assumption: 'ids, versions, about 100 feature values and events' } },
    ids: { label: 'Sparse ids with a row', unit: 'million', default: 1000, min: 0.01, max: 100_000, parent: { assumption: 'users, ads, pages and learnt crosses, after expiry' } },
    dims: { label: 'Dimensions of an embedding', unit: '', default: 64, min: 1, max: 4096, parent: { assumption: 'uniform here; real tables mix 8 to 128' } },
    price: { label: 'Price of an accelerator hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a small inference card in a public cloud, rounded' } },
  },
  rows: [
    { label: 'Ad requests in a day', unit: '', working: 'users × ads shown, one request each', value: (inputs) => requests(inputs) },
    { label: 'Ad requests per second, peak', unit: 'per second', working: 'requests ÷ 86,400 s × peak factor', value: (inputs) => (requests(inputs) / DAY) * inputs.peak },
    { label: 'Heavy scores per second, peak', unit: 'per second', working: 'peak requests × ads scored', value: (inputs) => peakScores(inputs) },
    { label: 'Accelerators for the heavy ranker', unit: '', working: 'heavy scores ÷ (rate × 0.6), rounded up, never fewer than two; 0.6 leaves room for bursts', value: (inputs) => rankers(inputs) },
    { label: 'Those accelerators a month', unit: '$', working: 'accelerators × 720 h × price', value: (inputs) => rankers(inputs) * 720 * inputs.price },
    { label: 'Clicks in a day', unit: '', working: 'requests × click rate', value: (inputs) => clicks(inputs) },
    { label: 'Revenue in a day', unit: '$', working: 'clicks × price of a click', value: (inputs) => clicks(inputs) * inputs.cpc },
    {
      label: 'A loss of 1% of revenue, in a day',
      unit: '$',
      working: 'revenue × 0.01',
      value: (inputs) => clicks(inputs) * inputs.cpc * 0.01,
      reading: (value) => (value > 50_000 ? 'Automatic rollback pays: people take an hour, and the hour has this price ÷ 24.' : undefined),
    },
    { label: 'Log in a day', unit: 'B', working: 'requests × bytes', value: (inputs) => requests(inputs) * inputs.row },
    { label: 'Training rows in a day', unit: '', working: 'clicks + (requests − clicks) × share kept', value: (inputs) => rows(inputs) },
    { label: 'Rows left, of all shown', unit: '%', working: 'training rows ÷ requests × 100', value: (inputs) => (rows(inputs) / requests(inputs)) * 100 },
    {
      label: 'Embedding tables as float32',
      unit: 'B',
      working: 'ids × dimensions × 4 bytes',
      value: (inputs) => tables(inputs),
      reading: (value) => (value > 1e11 ? 'Over 100 GB: more than most accelerators hold, so shard the tables and replicate only the network.' : undefined),
    },
    { label: 'Tables with AdaGrad’s state', unit: 'B', working: 'tables × 2: one accumulator per weight (row-wise: one per id, 4 bytes)', value: (inputs) => tables(inputs) * 2 },
    { label: 'Tables for serving as int8', unit: 'B', working: 'ids × dimensions × 1 byte, without the scales', value: (inputs) => tables(inputs) / 4 },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Says bid × click probability and asks what the advertiser pays for.',
    senior: 'Shows with numbers when an error cancels in the price and when it does not; names the guardrails for users.',
    staff: 'Talks about advertisers, autobidders and the feed as players who react, and says who owns the ad load.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Click or no click within a window, a split by time, down-sampled negatives.',
    senior: 'Writes the odds correction, picks a treatment of late labels with its bias, logs features at serving time.',
    staff: 'Treats winners-only data as the main bias and pays for perturbed traffic; carries consent through to training.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Features and model',
    mid: 'Embeddings and a deep network with crosses.',
    senior: 'Climbs from linear to cross layers with the gain and cost of each rung; sizes the tables; hashing against own rows.',
    staff: 'Compares freshness with capacity on one curve, and moves the history model off the request path.',
    read: [{ label: 'Features', to: '#features' }, { label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Calibration',
    mid: 'Plots reliability and fits Platt or isotonic on a holdout.',
    senior: 'Slices it, knows the winner’s curse, and keeps the sampling rate inside the artefact.',
    staff: 'Sizes slices by their clicks, so that each alarm has a known error, and lets the alarm roll back.',
    read: [{ label: 'Evaluation', to: '#evaluation' }, { label: 'The numbers', to: '#the-numbers' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'AUC and log loss offline, an A/B test online.',
    senior: 'Normalised entropy, progressive validation, split budgets, replay and its limits.',
    staff: 'Explains an offline win that vanished, cause by cause, and measures advertiser value over months.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'System and operations',
    mid: 'Draws retrieval, ranking, auction and a training loop.',
    senior: 'Budgets each hop, aligns the early stage with the auction’s value, freezes training when clicks stop.',
    staff: 'Says who loses money in each failure, and designs which way each part fails.',
    read: [{ label: 'The system', to: '#the-system' }, { label: 'Operations', to: '#operations' }],
  },
];
