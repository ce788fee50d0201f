/** YouTube video search: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of an accelerator that you let fill at the peak. */
const FILL = 0.6;

/** Searches a second at the peak that no cache answers. */
function uncached({ searches, peak, cached }: Readonly<Record<'searches' | 'peak' | 'cached', number>>): number {
  return ((searches * 1e6) / DAY) * peak * (1 - cached / 100);
}

/** Accelerators of the cross-encoder at the peak, and never fewer than two. */
function rankers(inputs: Readonly<Record<'searches' | 'peak' | 'cached' | 'read' | 'pairs', number>>): number {
  return Math.max(2, Math.ceil((uncached(inputs) * inputs.read) / (inputs.pairs * 1000 * FILL)));
}

/** Videos uploaded in a day. */
function uploads({ hours, minutes }: Readonly<Record<'hours' | 'minutes', number>>): number {
  return (hours * 24 * 60 * 60) / minutes;
}

/** From searches and uploads to cross-encoders, ingestion, the two indexes and the price of a new encoder. */
export const scale = scaleSheet({
  inputs: {
    searches: { label: 'Searches a day', unit: 'million', default: 1000, min: 0.001, max: 100_000, parent: { assumption: 'a site with hundreds of millions of viewers, a few searches each' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 2, min: 1, max: 50, parent: { assumption: 'a world audience smooths the evening' } },
    cached: { label: 'Answered from the cache', unit: '%', default: 40, min: 0, max: 99, parent: { assumption: 'head queries repeat; personal pages cache badly' } },
    read: { label: 'Candidates the cross-encoder reads', unit: '', default: 50, min: 1, max: 5000, parent: { assumption: 'our funnel; edit it and watch the accelerators' } },
    pairs: { label: 'Pairs a second on one accelerator', unit: 'thousand', default: 20, min: 0.01, max: 10_000, parent: { assumption: 'a distilled encoder, short text, large batches; measure yours' } },
    hours: { label: 'Hours uploaded a minute', unit: 'hours', default: 500, min: 0.001, max: 100_000, parent: { cite: 'youtube-how-search-works' } },
    minutes: { label: 'Mean length of a video', unit: 'minutes', default: 12, min: 0.1, max: 600, parent: { assumption: 'many clips, some lectures' } },
    words: { label: 'Words indexed per minute of video', unit: '', default: 100, min: 0, max: 400, parent: { assumption: 'speech, thinned by music and silence' } },
    frames: { label: 'Frames read per second of video', unit: '', default: 1, min: 0.01, max: 60, parent: { assumption: 'neighbouring frames repeat each other' } },
    encode: { label: 'Frames encoded a second on one accelerator', unit: '', default: 2000, min: 1, max: 1_000_000, parent: { assumption: 'a base-size image tower in large batches; measure yours' } },
    speech: { label: 'Speech recognised, times real time', unit: '×', default: 100, min: 1, max: 10_000, parent: { assumption: 'batched recognition on one accelerator' } },
    videos: { label: 'Videos in the index', unit: 'million', default: 1000, min: 0.001, max: 1_000_000, parent: { assumption: 'a billion, the scale of the prompt' } },
    segments: { label: 'Vectors kept per video', unit: '', default: 10, min: 1, max: 10_000, parent: { assumption: 'about one for each minute' } },
    dims: { label: 'Dimensions of a vector', unit: '', default: 256, min: 8, max: 4096, parent: { assumption: 'a common compromise; edit it and watch memory' } },
    code: { label: 'Bytes of a product code', unit: 'bytes', default: 64, min: 4, max: 1024, parent: { assumption: 'one byte for four dimensions at 256' } },
    price: { label: 'Price of an accelerator hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a small inference card in a public cloud, rounded' } },
  },
  rows: [
    { label: 'Searches per second, peak', unit: 'per second', working: 'searches ÷ 86,400 s × peak factor', value: ({ searches, peak }) => ((searches * 1e6) / DAY) * peak },
    { label: 'Reaching the index at the peak', unit: 'per second', working: 'peak × (1 − cached)', value: (inputs) => uncached(inputs) },
    {
      label: 'Accelerators for the cross-encoder',
      unit: '',
      working: 'uncached searches × candidates ÷ (pairs × 0.6), rounded up, never fewer than two; 0.6 leaves room for bursts',
      value: (inputs) => rankers(inputs),
      reading: (value) => (value > 100 ? 'Let the tree ranker cut harder: this row falls in proportion.' : undefined),
    },
    { label: 'Those accelerators a month', unit: '$', working: 'accelerators × 720 h × price', value: (inputs) => rankers(inputs) * 720 * inputs.price },
    { label: 'Videos uploaded a day', unit: '', working: 'hours a minute × 1,440 × 60 ÷ minutes', value: (inputs) => uploads(inputs) },
    { label: 'Frames a day', unit: '', working: 'hours a minute × 1,440 × 3,600 × frames', value: ({ hours, frames }) => hours * 1440 * 3600 * frames },
    { label: 'Accelerators for frames, always busy', unit: '', working: 'hours a minute × 60 × frames ÷ rate, before retries', value: ({ hours, frames, encode }) => (hours * 60 * frames) / encode },
    {
      label: 'Accelerators for speech, always busy',
      unit: '',
      working: 'hours a minute × 60 ÷ times real time',
      value: ({ hours, speech }) => (hours * 60) / speech,
      reading: (value) => (value > 100 ? 'Speech is the bill: recognise it first where views come, and skip music.' : undefined),
    },
    { label: 'Inverted index of what is said', unit: 'B', working: 'videos × minutes × words × 2 bytes per compressed occurrence with its place', value: ({ videos, minutes, words }) => videos * 1e6 * minutes * words * 2 },
    { label: 'Segment vectors as float32', unit: 'B', working: 'videos × segments × dimensions × 4 bytes', value: ({ videos, segments, dims }) => videos * 1e6 * segments * dims * 4 },
    { label: 'Segment vectors as product codes', unit: 'B', working: 'videos × segments × (code + 8 bytes of id)', value: ({ videos, segments, code }) => videos * 1e6 * segments * (code + 8) },
    { label: 'Fresh index, two days of uploads', unit: 'B', working: 'uploads × 2 × segments × (dimensions × 4 + 128) bytes; 128 for links of a graph with M = 16', value: (inputs) => uploads(inputs) * 2 * inputs.segments * (inputs.dims * 4 + 128) },
    { label: 'Accelerator hours to encode every frame again', unit: 'hours', working: 'videos × minutes × 60 × frames ÷ rate ÷ 3,600', value: ({ videos, minutes, frames, encode }) => (videos * 1e6 * minutes * 60 * frames) / encode / 3600 },
    { label: 'Price of that backfill', unit: '$', working: 'hours × price', value: ({ videos, minutes, frames, encode, price }) => ((videos * 1e6 * minutes * 60 * frames) / encode / 3600) * price },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks for scale, languages and freshness; says retrieval, then ranking.',
    senior: 'Separates known-item from exploring, video from moment, and lets each answer change the design.',
    staff: 'Names who is harmed by each proxy, sensitive topics included, and launches one language first.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Uses clicks and watch time, split by time.',
    senior: 'Defines a long click by length, corrects for position, keeps skips out of retrieval negatives.',
    staff: 'Logs the leg of every candidate and buys unbiased data with a stated share of traffic.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Retrieval',
    mid: 'BM25 and two towers with an approximate index.',
    senior: 'Says which queries each leg loses, fuses with a worked sum, and prices segments.',
    staff: 'Measures what each leg alone finds and says what would retire one of them.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }, { label: 'The numbers', to: '#the-numbers' }],
  },
  {
    dimension: 'Ranking',
    mid: 'A learned ranker over features.',
    senior: 'Writes the lambda, places the cross-encoder on fifty, and distils it.',
    staff: 'Argues cascade against generator with the loss at each hand-over.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'nDCG and recall offline, an A/B test online.',
    senior: 'Recall by leg, slices by language and tail, interleaving, guards on fast returns.',
    staff: 'Validates the judge per slice and writes the launch rule before the test.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'System and operations',
    mid: 'Draws ingestion and the query path apart.',
    senior: 'Budgets each hop, runs a fresh and a base index, names the fallback of each part.',
    staff: 'Prices a new encoder for the whole corpus, and watches one signal per language and per leg.',
    read: [{ label: 'The system', to: '#the-system' }, { label: 'Operations', to: '#operations' }],
  },
];
