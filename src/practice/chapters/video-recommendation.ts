/** Video recommendation: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of a ranking accelerator that you let fill at the peak. */
const FILL = 0.6;

/** Requests a second at the peak. */
function peakRequests({ viewers, pages, peak }: Readonly<Record<'viewers' | 'pages' | 'peak', number>>): number {
  return ((viewers * 1e6 * pages) / DAY) * peak;
}

/** Accelerators of the heavy ranker at the peak, and never fewer than two. */
function rankers(inputs: Readonly<Record<'viewers' | 'pages' | 'peak' | 'heavy' | 'rate', number>>): number {
  return Math.max(2, Math.ceil((peakRequests(inputs) * inputs.heavy) / (inputs.rate * 1000 * FILL)));
}

/** Videos shown in a day. */
function impressions({ viewers, pages, shown }: Readonly<Record<'viewers' | 'pages' | 'shown', number>>): number {
  return viewers * 1e6 * pages * shown;
}

/** From viewers and videos to ranking accelerators, the index, histories, the log and the price of exploration. */
export const scale = scaleSheet({
  inputs: {
    viewers: { label: 'Viewers a day', unit: 'million', default: 500, min: 0.01, max: 5000, parent: { assumption: 'Instagram says that hundreds of millions visit Explore daily' } },
    pages: { label: 'Pages asked for by a viewer in a day', unit: '', default: 20, min: 1, max: 500, parent: { assumption: 'two sessions of ten pages' } },
    shown: { label: 'Videos shown per page', unit: '', default: 10, min: 1, max: 100, parent: { assumption: 'one phone screen and the next' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 2, min: 1, max: 20, parent: { assumption: 'a world audience smooths the evening' } },
    users: { label: 'Users with a stored history', unit: 'million', default: 1000, min: 0.01, max: 10_000, parent: { cite: 'covington-2016-youtube-dnn' } },
    history: { label: 'Actions kept per user', unit: '', default: 10_000, min: 10, max: 1_000_000, parent: { cite: 'bytedance-2025-10k-sequences' } },
    videos: { label: 'Videos that may be recommended', unit: 'million', default: 1000, min: 0.01, max: 100_000, parent: { assumption: 'Instagram speaks of billions of options' } },
    fresh: { label: 'New videos a day', unit: 'million', default: 10, min: 0, max: 1000, parent: { assumption: '1% of the corpus' } },
    quota: { label: 'Views granted to each new video', unit: '', default: 100, min: 0, max: 100_000, parent: { assumption: 'enough to tell a 2% rate from 10%, see the follow-ups' } },
    dims: { label: 'Dimensions of a vector', unit: '', default: 128, min: 8, max: 4096, parent: { assumption: 'a common size for retrieval towers' } },
    heavy: { label: 'Videos scored by the heavy ranker', unit: '', default: 500, min: 10, max: 10_000, parent: { assumption: 'our funnel; edit it and watch the accelerators' } },
    rate: { label: 'Heavy scores a second on one accelerator', unit: 'thousand', default: 200, min: 0.1, max: 10_000, parent: { assumption: 'the history is encoded once per request; measure yours' } },
    row: { label: 'Bytes logged per video shown', unit: 'bytes', default: 1000, min: 50, max: 100_000, parent: { assumption: 'ids, versions, about 100 feature values and events' } },
    price: { label: 'Price of an accelerator hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a small inference card in a public cloud, rounded' } },
  },
  rows: [
    { label: 'Requests per second, mean', unit: 'per second', working: 'viewers × pages ÷ 86,400 s', value: ({ viewers, pages }) => (viewers * 1e6 * pages) / DAY },
    { label: 'Requests per second, peak', unit: 'per second', working: 'mean × peak factor', value: (inputs) => peakRequests(inputs) },
    { label: 'Heavy scores per second, peak', unit: 'per second', working: 'peak requests × videos scored', value: (inputs) => peakRequests(inputs) * inputs.heavy },
    {
      label: 'Accelerators for the heavy ranker',
      unit: '',
      working: 'heavy scores ÷ (rate × 0.6), rounded up, never fewer than two; 0.6 leaves room for bursts',
      value: (inputs) => rankers(inputs),
      reading: (value) => (value > 100 ? 'The ranker is the bill: a better light ranker that halves its input halves this.' : undefined),
    },
    { label: 'Those accelerators a month', unit: '$', working: 'accelerators × 720 h × price', value: (inputs) => rankers(inputs) * 720 * inputs.price },
    { label: 'Video vectors as float32', unit: 'B', working: 'videos × dimensions × 4 bytes', value: ({ videos, dims }) => videos * 1e6 * dims * 4 },
    { label: 'Video vectors as int8', unit: 'B', working: 'videos × dimensions × 1 byte', value: ({ videos, dims }) => videos * 1e6 * dims },
    { label: 'Embedding tables for users and videos', unit: 'B', working: '(users + videos) × dimensions × 4 bytes, without the optimiser’s state', value: ({ users, videos, dims }) => (users + videos) * 1e6 * dims * 4 },
    { label: 'Histories at full length', unit: 'B', working: 'users × actions × 16 bytes (8 of video id, 4 of time, 4 of action and watch time)', value: ({ users, history }) => users * 1e6 * history * 16 },
    {
      label: 'History bytes read per second, peak',
      unit: 'B',
      working: 'peak requests × actions × 16 bytes',
      value: (inputs) => peakRequests(inputs) * inputs.history * 16,
      reading: (value) => (value > 1e10 ? 'Over 10 GB/s: read a history once per request, not once per candidate, or search or cluster it first.' : undefined),
    },
    { label: 'Videos shown in a day', unit: '', working: 'viewers × pages × videos per page', value: (inputs) => impressions(inputs) },
    { label: 'Log in a day', unit: 'B', working: 'videos shown × bytes', value: (inputs) => impressions(inputs) * inputs.row },
    {
      label: 'Share of impressions that a start for every new video takes',
      unit: '%',
      working: 'new videos × granted views ÷ videos shown × 100',
      value: (inputs) => ((inputs.fresh * 1e6 * inputs.quota) / impressions(inputs)) * 100,
      reading: (value) => (value > 5 ? 'Too dear for everyone: grant views by predicted quality, and in steps.' : undefined),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks which surface it is and names watch time over clicks.',
    senior: 'Says how each proxy is gamed, separates engagement from satisfaction, and writes the value as a weighted sum of heads.',
    staff: 'Says who sets the weights, from which experiment, and which creators and viewers lose under each.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Implicit feedback, a split by time, shown-but-skipped as the negative.',
    senior: 'Handles censored watch time, length bias, position and late events; logs features at serving time.',
    staff: 'Buys unbiased data on purpose: surveys, a random slice, and the propensities to use them.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Retrieval',
    mid: 'Two towers and an approximate index, several sources.',
    senior: 'Explains the frequency correction and mixed negatives, filters, quotas per source, freshness of the index.',
    staff: 'Says which stage limits quality today and the ablation that shows it; places generative retrieval as one source among others.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }, { label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'Ranking',
    mid: 'A deep model that predicts several actions.',
    senior: 'Derives the weighted logistic loss, says when it fails, and uses shared experts with a separate bias tower.',
    staff: 'Trades history length, candidates and model size inside one latency budget, with numbers.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }, { label: 'The numbers', to: '#the-numbers' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'Recall@k and AUC offline, an A/B test online.',
    senior: 'AUC within a user, calibration per head, slices by age of the video, guardrails on reports and diversity.',
    staff: 'Measures what a two-week test cannot: holdbacks, corpus effects, surveys.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'System and operations',
    mid: 'Draws offline and online halves and caches.',
    senior: 'Budgets each hop, names the fallback of each part, monitors freshness and the share of every source.',
    staff: 'Watches the feedback loop as a signal with a threshold, and can roll back data and not only weights.',
    read: [{ label: 'The system', to: '#the-system' }, { label: 'Operations', to: '#operations' }],
  },
];
