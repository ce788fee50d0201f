/** Similar listings: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of a core that you let fill at the peak. */
const FILL = 0.5;
/** One bit per night of the coming year, in whole bytes. */
const CALENDAR = 46;
/** Contexts of one click in a window of five to each side. */
const WINDOW = 10;

/** Requests a second at the peak. */
function peakRequests({ views, peak }: Readonly<Record<'views' | 'peak', number>>): number {
  return ((views * 1e6) / DAY) * peak;
}

/** Seconds of one core to compare an anchor with every vector of a market. */
function scanSeconds({ market, dims, read }: Readonly<Record<'market' | 'dims' | 'read', number>>): number {
  return (market * 1000 * dims * 4) / (read * 1e9);
}

/** Cores that scan whole markets at the peak, without any filter. */
function cores(inputs: Readonly<Record<'views' | 'peak' | 'market' | 'dims' | 'read', number>>): number {
  return Math.ceil((peakRequests(inputs) * scanSeconds(inputs)) / FILL);
}

/** Machines of 16 cores, and never fewer than three. */
function machines(inputs: Readonly<Record<'views' | 'peak' | 'market' | 'dims' | 'read', number>>): number {
  return Math.max(3, Math.ceil(cores(inputs) / 16));
}

/** Positive pairs that one training run visits. */
function trainingPairs({ sessions, clicks, passes }: Readonly<Record<'sessions' | 'clicks' | 'passes', number>>): number {
  return sessions * 1e6 * clicks * Math.min(clicks - 1, WINDOW) * passes;
}

/** From listings and page views to memory, scanning cores, a night of training and the size of an experiment. */
export const scale = scaleSheet({
  inputs: {
    listings: { label: 'Listings with a vector', unit: 'million', default: 4.5, min: 0.001, max: 1000, parent: { cite: 'grbovic-2018-real-time-personalization' } },
    dims: { label: 'Dimensions of the vector', unit: '', default: 32, min: 4, max: 2048, parent: { cite: 'grbovic-2018-real-time-personalization' } },
    sessions: { label: 'Click sessions in the training window', unit: 'million', default: 800, min: 0.01, max: 100_000, parent: { cite: 'grbovic-2018-real-time-personalization' } },
    clicks: { label: 'Clicks in a session', unit: '', default: 6, min: 2, max: 100, parent: { assumption: 'after short clicks are dropped' } },
    passes: { label: 'Passes over the data', unit: '', default: 10, min: 1, max: 100, parent: { cite: 'grbovic-2018-real-time-personalization' } },
    rate: { label: 'Positive pairs a second on one training machine', unit: 'million', default: 20, min: 0.01, max: 10_000, parent: { assumption: '64 threads at 300,000, each with ten negatives; measure yours' } },
    views: { label: 'Listing pages opened a day', unit: 'million', default: 100, min: 0.001, max: 10_000, parent: { assumption: 'a very large platform' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 3, min: 1, max: 50, parent: { assumption: 'evenings, and January' } },
    market: { label: 'Homes in the market scanned', unit: 'thousand', default: 100, min: 0.01, max: 100_000, parent: { cite: 'airbnb-2026-applying-ebr' } },
    read: { label: 'Memory read by one scanning core', unit: 'GB/s', default: 6, min: 0.1, max: 100, parent: { assumption: 'a plain loop over floats, several cores sharing the bus' } },
    kept: { label: 'Neighbours stored per listing', unit: '', default: 500, min: 12, max: 10_000, parent: { assumption: 'if lists are made at night instead' } },
    free: { label: 'Share free on the dates asked for', unit: '%', default: 20, min: 0.1, max: 100, parent: { assumption: 'an ordinary weekend; a festival leaves 2' } },
    convert: { label: 'Visitors who book', unit: '%', default: 2, min: 0.01, max: 100, parent: { assumption: 'per visitor and week' } },
    lift: { label: 'Relative lift that you want to see', unit: '%', default: 1, min: 0.05, max: 50, parent: { assumption: 'a good result for one row of a page' } },
    price: { label: 'Price of a 16-core machine hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a general cloud machine, rounded' } },
  },
  rows: [
    {
      label: 'All vectors as float32',
      unit: 'B',
      working: 'listings × dimensions × 4 bytes',
      value: ({ listings, dims }) => listings * 1e6 * dims * 4,
      reading: (value) => (value < 1e10 ? 'Fits any machine: replicate it, shard nothing.' : undefined),
    },
    { label: 'All calendars', unit: 'B', working: 'listings × 46 bytes, one bit for each of 365 nights', value: ({ listings }) => listings * 1e6 * CALENDAR },
    { label: 'Stored neighbour lists, the alternative', unit: 'B', working: 'listings × neighbours × 8 bytes (id and score)', value: ({ listings, kept }) => listings * 1e6 * kept * 8 },
    {
      label: 'Stored neighbours still free',
      unit: '',
      working: 'neighbours × share free, if being free were independent of being similar',
      value: ({ kept, free }) => (kept * free) / 100,
      reading: (value) => (value < 24 ? 'Under twice a row of twelve: many rows will be short. Filter before you choose neighbours.' : undefined),
    },
    { label: 'Requests per second, peak', unit: 'per second', working: 'page views ÷ 86,400 s × peak factor', value: (inputs) => peakRequests(inputs) },
    { label: 'Exact scan of the market, one core', unit: 'ms', working: 'homes × dimensions × 4 bytes ÷ bytes read a second', value: (inputs) => scanSeconds(inputs) * 1000 },
    {
      label: 'Cores for exact scans at the peak',
      unit: '',
      working: 'peak requests × scan time ÷ 0.5, as if every request hit this market and no filter came first',
      value: (inputs) => cores(inputs),
      reading: (value) => (value > 500 ? 'Now an index, shorter vectors or stored lists pay.' : undefined),
    },
    { label: 'Those machines a month', unit: '$', working: 'cores ÷ 16, rounded up, at least three, × 720 h × price', value: (inputs) => machines(inputs) * 720 * inputs.price },
    { label: 'Positive pairs in one training run', unit: '', working: 'sessions × clicks × contexts (clicks − 1, at most ten) × passes', value: (inputs) => trainingPairs(inputs) },
    {
      label: 'One training run on one machine',
      unit: 'hours',
      working: 'pairs ÷ rate ÷ 3,600',
      value: (inputs) => trainingPairs(inputs) / (inputs.rate * 1e6) / 3600,
      reading: (value) => (value > 12 ? 'Longer than a night: fewer passes, a shorter window, or several machines.' : undefined),
    },
    {
      label: 'Visitors in each arm of an A/B test on bookings',
      unit: '',
      working: '16 × (1 − p) ÷ (p × lift²), for 80% power at 5% significance',
      value: ({ convert, lift }) => (16 * (1 - convert / 100)) / ((convert / 100) * (lift / 100) ** 2),
      reading: (value) => (value > 1e6 ? 'Weeks for most companies: choose candidates by interleaving, confirm one by A/B.' : undefined),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks what similar means and on which page; takes listings viewed together as the signal.',
    senior: 'Separates substitutes from complements, optimises booking and not the click, and says how each proxy is gamed.',
    staff: 'Names who loses: hosts never shown, markets nearly sold out, and a row that only moves bookings from search.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Cuts clicks into sessions, drops short ones, splits by time.',
    senior: 'Oversamples booked sessions, joins sessions of one trip, marks clicks that the row itself caused.',
    staff: 'Designs the log so that next year’s similarity is not this year’s carousel: origin, candidates, a random slot.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Representation',
    mid: 'Skip-gram on sessions, with negatives; an average for new listings.',
    senior: 'Writes the four terms of the loss, says what market negatives cancel, and ties dimension to replay and memory.',
    staff: 'Reads negatives as the denominator, scales them by market size, and places content, graph and sequence models by what they add.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Retrieval and filters',
    mid: 'Nearest neighbours, then removes what is booked.',
    senior: 'Computes starvation, filters first, and shows that an exact scan of one market suffices.',
    staff: 'Says which change of product would bring the approximate index back, and what relaxing a filter may never touch.',
    read: [{ label: 'The numbers', to: '#the-numbers' }, { label: 'The system', to: '#the-system' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'Click-through of the row, and an A/B test.',
    senior: 'Replays sessions for the rank of the booked listing inside its market, by clicks before booking.',
    staff: 'Quantifies interference through shared nights, randomises accordingly, and sets the launch rule first.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'Operations and risk',
    mid: 'Retrains daily and watches clicks.',
    senior: 'Versions vectors, lists and cut-off together; knows the noise floor of neighbours between two runs.',
    staff: 'Makes a contract for everyone who reads the vectors: cosines or aligned coordinates, version in the key.',
    read: [{ label: 'Operations', to: '#operations' }],
  },
];
