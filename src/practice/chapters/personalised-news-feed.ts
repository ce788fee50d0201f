/** Personalised news feed: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of a ranking accelerator that you let fill at the peak. */
const FILL = 0.6;
/** One inbox entry: 8 bytes of post id, 4 of author, 4 of time. */
const ENTRY = 16;

/** Opens of the feed a second at the peak. */
function peakOpens({ people, opens, peak }: Readonly<Record<'people' | 'opens' | 'peak', number>>): number {
  return ((people * 1e6 * opens) / DAY) * peak;
}

/** Accelerators of the heavy ranker at the peak, and never fewer than two. */
function rankers(inputs: Readonly<Record<'people' | 'opens' | 'peak' | 'heavy' | 'rate', number>>): number {
  return Math.max(2, Math.ceil((peakOpens(inputs) * inputs.heavy) / (inputs.rate * 1000 * FILL)));
}

/** Posts seen in a day. */
function seenPosts({ people, opens, seen }: Readonly<Record<'people' | 'opens' | 'seen', number>>): number {
  return people * 1e6 * opens * seen;
}

/** From people and posts to passes, feature traffic, accelerators, fan-out and the log. */
export const scale = scaleSheet({
  inputs: {
    people: { label: 'People who open the feed in a day', unit: 'million', default: 2000, min: 0.001, max: 5000, parent: { assumption: 'Meta spoke of over 2 billion people in 2021; we let each come daily' } },
    opens: { label: 'Opens per person in a day', unit: '', default: 10, min: 0.1, max: 200, parent: { assumption: 'a habit spread over the waking day' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 2, min: 1, max: 20, parent: { assumption: 'a world audience smooths the evening' } },
    candidates: { label: 'Posts in the inventory of one open', unit: '', default: 1000, min: 10, max: 20_000, parent: { cite: 'meta-2021-how-feed-predicts' } },
    heavy: { label: 'Posts scored by the heavy ranker', unit: '', default: 200, min: 10, max: 5000, parent: { assumption: 'ten screens of twenty; edit it and watch the accelerators' } },
    rate: { label: 'Heavy scores a second on one accelerator', unit: 'thousand', default: 200, min: 0.1, max: 10_000, parent: { assumption: 'the viewer’s history is encoded once per open; measure yours' } },
    bytes: { label: 'Feature bytes per post scored', unit: 'bytes', default: 2000, min: 50, max: 100_000, parent: { assumption: '128 dimensions as int8, 400 counters of 4 bytes, ids' } },
    seen: { label: 'Posts seen per open', unit: '', default: 20, min: 1, max: 500, parent: { assumption: 'one page of twenty' } },
    row: { label: 'Bytes logged per post seen', unit: 'bytes', default: 1000, min: 50, max: 100_000, parent: { assumption: 'about 200 features as served, ids, versions, events' } },
    keep: { label: 'Rows kept of those without a reaction', unit: '%', default: 10, min: 0.1, max: 100, parent: { assumption: 'thin them, and weight by the inverse' } },
    reacted: { label: 'Seen posts with any reaction', unit: '%', default: 5, min: 0.1, max: 100, parent: { assumption: 'clicks included; most posts are passed by' } },
    posts: { label: 'New posts a day', unit: 'million', default: 500, min: 0.001, max: 10_000, parent: { assumption: 'one person in four posts once' } },
    followers: { label: 'Followers who get a pushed post, mean', unit: '', default: 300, min: 1, max: 100_000, parent: { assumption: 'large authors are pulled and left out' } },
    inbox: { label: 'Entries kept per inbox', unit: '', default: 1000, min: 10, max: 100_000, parent: { assumption: 'the inventory of one open' } },
    price: { label: 'Price of an accelerator hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a small inference card in a public cloud, rounded' } },
  },
  rows: [
    { label: 'Opens per second, mean', unit: 'per second', working: 'people × opens ÷ 86,400 s', value: ({ people, opens }) => (people * 1e6 * opens) / DAY },
    { label: 'Opens per second, peak', unit: 'per second', working: 'mean × peak factor', value: (inputs) => peakOpens(inputs) },
    { label: 'Light scores per second, peak', unit: 'per second', working: 'peak opens × inventory', value: (inputs) => peakOpens(inputs) * inputs.candidates },
    { label: 'Heavy scores per second, peak', unit: 'per second', working: 'peak opens × posts scored', value: (inputs) => peakOpens(inputs) * inputs.heavy },
    { label: 'Accelerators for the heavy ranker', unit: '', working: 'heavy scores ÷ (rate × 0.6), rounded up, never fewer than two', value: (inputs) => rankers(inputs) },
    { label: 'Those accelerators a month', unit: '$', working: 'accelerators × 720 h × price', value: (inputs) => rankers(inputs) * 720 * inputs.price },
    {
      label: 'Feature bytes read per second, peak',
      unit: 'B',
      working: 'peak opens × posts scored × feature bytes',
      value: (inputs) => peakOpens(inputs) * inputs.heavy * inputs.bytes,
      reading: (value) => (value > 5e10 ? 'Over 50 GB/s: keep features of hot posts beside the ranker, and fetch only what the light pass kept.' : undefined),
    },
    {
      label: 'Inbox writes per second, mean',
      unit: 'per second',
      working: 'posts × followers ÷ 86,400 s',
      value: ({ posts, followers }) => (posts * 1e6 * followers) / DAY,
    },
    { label: 'Inboxes', unit: 'B', working: 'people × entries × 16 bytes (8 of post id, 4 of author, 4 of time)', value: ({ people, inbox }) => people * 1e6 * inbox * ENTRY },
    { label: 'Posts seen in a day', unit: '', working: 'people × opens × posts seen', value: (inputs) => seenPosts(inputs) },
    { label: 'Log in a day, whole', unit: 'B', working: 'posts seen × bytes', value: (inputs) => seenPosts(inputs) * inputs.row },
    {
      label: 'Log in a day, thinned',
      unit: 'B',
      working: 'posts seen × (share reacted + share not reacted × share kept) × bytes',
      value: (inputs) => seenPosts(inputs) * (inputs.reacted / 100 + (1 - inputs.reacted / 100) * (inputs.keep / 100)) * inputs.row,
      reading: (value) => (value > 1e13 ? 'Over 10 TB a day: sample people as well, and keep the rarest heads whole.' : undefined),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks whether posts are followed or recommended, and ranks by several reactions.',
    senior: 'Separates prediction from value, says how each proxy is gamed, adds negative heads.',
    staff: 'Names the owner of the weights, the evidence that moves them, and what happens to authors.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Seen-but-ignored as the negative, split by time.',
    senior: 'Seen is not served; skips for silent readers; thinning corrected per head; late reactions.',
    staff: 'Explains when a position tower fails and pays for shuffled pages to repair it.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Model',
    mid: 'One network with a head per reaction.',
    senior: 'Shared experts with gates, masked loss, calibrated heads, and why the sum needs them.',
    staff: 'Says what a sequence ranker or a language model must beat, per accelerator, before it replaces this.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Inventory and serving',
    mid: 'Draws push, pull and a two-pass ranker.',
    senior: 'Chooses push or pull by rate and burst, budgets each hop, keeps pages consistent.',
    staff: 'Shows from the numbers where bytes, not scores, are the burden, and designs for that.',
    read: [{ label: 'The numbers', to: '#the-numbers' }, { label: 'The system', to: '#the-system' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'AUC per head offline, an A/B test on sessions.',
    senior: 'Calibration per source, AUC within a person, hides and surveys as guardrails.',
    staff: 'Cluster tests for influence between friends, a long holdback, authors’ reach as an outcome.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'Integrity and operations',
    mid: 'Filters bad posts and retrains daily.',
    senior: 'Keeps visibility apart from ranking, with thresholds, fallbacks and a newest-first mode.',
    staff: 'Versions model, calibration and weights together, and expects bait to follow each new weight.',
    read: [{ label: 'Operations', to: '#operations' }],
  },
];
