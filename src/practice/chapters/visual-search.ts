/** Visual search: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const MONTH = 30 * 86_400;

/** From searches and images to accelerators, index memory and a monthly bill. */
export const scale = scaleSheet({
  inputs: {
    searches: { label: 'Visual searches a month', unit: 'million', default: 600, min: 0.1, max: 100_000, parent: { cite: 'zhai-2019-unified-embedding' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 3, min: 1, max: 50, parent: { assumption: 'evenings and one busy region' } },
    images: { label: 'Images in the index', unit: 'million', default: 1000, min: 0.1, max: 1_000_000, parent: { assumption: 'a large marketplace; Wayfair states over 200 million' } },
    fresh: { label: 'New images a day', unit: 'million', default: 5, min: 0, max: 10_000, parent: { assumption: '0.5% of the index' } },
    dims: { label: 'Dimensions of the vector', unit: '', default: 256, min: 8, max: 4096, parent: { assumption: 'a common compromise; edit it and watch memory' } },
    links: { label: 'HNSW links per vector (M)', unit: '', default: 16, min: 4, max: 64, parent: { assumption: 'a modest graph; the bytes per link follow the Faiss wiki' } },
    code: { label: 'Bytes of a product code', unit: 'bytes', default: 64, min: 4, max: 1024, parent: { assumption: 'one byte for four dimensions at 256' } },
    machine: { label: 'Memory of one index machine that you let fill', unit: 'GB', default: 200, min: 8, max: 4000, parent: { assumption: 'a 256 GB machine with room for the build' } },
    embed: { label: 'Query images embedded per second on one accelerator', unit: '', default: 400, min: 1, max: 100_000, parent: { assumption: 'a base-size ViT in small batches; measure yours' } },
    host: { label: 'Price of an index machine hour', unit: '$', default: 2, min: 0.01, max: 100, parent: { assumption: 'a memory-heavy cloud machine, rounded' } },
    price: { label: 'Price of an accelerator hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a small inference card in a public cloud, rounded' } },
  },
  rows: [
    { label: 'Searches per second, mean', unit: 'per second', working: 'searches ÷ 30 days', value: ({ searches }) => (searches * 1e6) / MONTH },
    {
      label: 'Searches per second, peak',
      unit: 'per second',
      working: 'mean × peak factor',
      value: ({ searches, peak }) => ((searches * 1e6) / MONTH) * peak,
      reading: (value) => (value < 20 ? 'One machine answers this: spend the interview on relevance.' : undefined),
    },
    {
      label: 'Accelerators for queries',
      unit: '',
      working: 'peak ÷ (rate × 0.6), rounded up, and never fewer than two; 0.6 leaves room for bursts',
      value: ({ searches, peak, embed }) => Math.max(2, Math.ceil((((searches * 1e6) / MONTH) * peak) / (embed * 0.6))),
    },
    { label: 'Vectors as float32', unit: 'B', working: 'images × dimensions × 4 bytes', value: ({ images, dims }) => images * 1e6 * dims * 4 },
    {
      label: 'HNSW over float32',
      unit: 'B',
      working: 'images × (dimensions × 4 + M × 2 × 4) bytes, the rule of the Faiss wiki',
      value: ({ images, dims, links }) => images * 1e6 * (dims * 4 + links * 8),
      reading: (value, { machine }) => (value > machine * 1e9 * 8 ? 'More than eight machines for one copy: compress, or move the vectors to SSD.' : undefined),
    },
    { label: 'IVF with product codes', unit: 'B', working: 'images × (code + 8 bytes of id)', value: ({ images, code }) => images * 1e6 * (code + 8) },
    { label: 'Machines for one copy, HNSW', unit: '', working: 'bytes ÷ memory of a machine, rounded up', value: ({ images, dims, links, machine }) => Math.ceil((images * 1e6 * (dims * 4 + links * 8)) / (machine * 1e9)) },
    {
      label: 'Machines for one copy, product codes',
      unit: '',
      working: 'bytes ÷ memory of a machine, rounded up',
      value: ({ images, code, machine }) => Math.ceil((images * 1e6 * (code + 8)) / (machine * 1e9)),
      reading: (value) => (value === 1 ? 'Fits one machine: replicate it instead of sharding it.' : undefined),
    },
    {
      label: 'Accelerator hours to embed everything again',
      unit: 'hours',
      working: 'images ÷ (rate × 5) ÷ 3,600; large offline batches are assumed five times as fast',
      value: ({ images, embed }) => (images * 1e6) / (embed * 5) / 3600,
    },
    { label: 'Price of that backfill', unit: '$', working: 'hours × price', value: ({ images, embed, price }) => ((images * 1e6) / (embed * 5) / 3600) * price },
    { label: 'New images per second', unit: 'per second', working: 'new images ÷ 86,400 s', value: ({ fresh }) => (fresh * 1e6) / 86_400 },
    {
      label: 'Query accelerators a month',
      unit: '$',
      working: 'accelerators × 720 h × price',
      value: ({ searches, peak, embed, price }) => Math.max(2, Math.ceil((((searches * 1e6) / MONTH) * peak) / (embed * 0.6))) * 720 * price,
    },
    {
      label: 'One copy of the HNSW index, a month',
      unit: '$',
      working: 'machines × 720 h × price of a machine; double it for a replica, and again while two encoders overlap',
      value: ({ images, dims, links, machine, host }) => Math.ceil((images * 1e6 * (dims * 4 + links * 8)) / (machine * 1e9)) * 720 * host,
    },
    {
      label: 'One copy of the product codes, a month',
      unit: '$',
      working: 'machines × 720 h × price of a machine; SSDs for the full vectors not counted',
      value: ({ images, code, machine, host }) => Math.ceil((images * 1e6 * (code + 8)) / (machine * 1e9)) * 720 * host,
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks what counts as similar and how many images there are; says retrieval, not classification.',
    senior: 'Lets the answer to "same item or same style" choose the positives, the loss and the metric; names a rejected framing.',
    staff: 'Says how the proxy will be gamed, what the system must never show, and ships one surface first.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Names clicks and human labels as sources, and a time split.',
    senior: 'Handles false negatives, near-duplicates, popularity and the camera-to-catalogue gap unprompted.',
    staff: 'Designs the log that makes next year’s labels: what was shown, where, and a slice of exploration.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Representation',
    mid: 'A pretrained encoder, normalised vectors, a contrastive loss.',
    senior: 'Writes the loss with its temperature, explains hard negatives, and ties dimension to index memory.',
    staff: 'Says when to stop climbing: a zero-shot baseline, the gain that pays for fine-tuning, and the ablation that would prove it.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Retrieval and scale',
    mid: 'Knows that exact search is too slow and names an approximate index.',
    senior: 'Computes the index’s memory, chooses between graph and codes by memory, churn and filters, and shards.',
    staff: 'Prices the migration of every vector, and plans it without downtime.',
    read: [{ label: 'The numbers', to: '#the-numbers' }, { label: 'The system', to: '#the-system' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'Recall@k offline and click-through online.',
    senior: 'Separates index recall from relevance, grades slices, and says what each metric hides.',
    staff: 'Validates the judge, human or model, and writes the launch rule before the experiment.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'Operations and risk',
    mid: 'Monitors latency and retrains.',
    senior: 'Thresholds on index recall, empty pages and skew between the two encoders; rollback by pointer.',
    staff: 'Owns faces, banned items and uploaded photos as design inputs, with who is paged for each.',
    read: [{ label: 'Operations', to: '#operations' }],
  },
];
