/** Street view blurring: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const METRES_IN_A_MILE = 1609.344;
const HOUR = 3600;

/** Panoramas of the archive: one every `spacing` metres of the driven miles. */
function panoramasOf({ miles, spacing }: { miles: number; spacing: number }): number {
  return (miles * 1e6 * METRES_IN_A_MILE) / spacing;
}

/** Tiles along a side of `pixels`; `wraps` for the side that closes on itself. */
function tilesAlong(pixels: number, { tile, overlap }: { tile: number; overlap: number }, wraps: boolean): number {
  return Math.max(1, Math.ceil((wraps ? pixels : pixels - overlap) / (tile - overlap)));
}

/** Fine tiles within the band and a quarter-size pass over the whole 2:1 panorama. */
function tilesOf(inputs: { width: number; tile: number; overlap: number; band: number }): number {
  const { width, band } = inputs;
  const fine = tilesAlong(width, inputs, true) * tilesAlong((width / 2) * (band / 180), inputs, false);
  return fine + tilesAlong(width / 4, inputs, true) * tilesAlong(width / 8, inputs, false);
}

/** From miles and pixels to accelerators, dollars, what stays unblurred, and the people who answer for it. */
export const scale = scaleSheet({
  inputs: {
    miles: { label: 'Miles of imagery', unit: 'million', default: 10, min: 0.001, max: 1000, parent: { cite: 'daily-hive-2022-street-view-15-years' } },
    spacing: { label: 'Metres between panoramas', unit: 'm', default: 5, min: 1, max: 100, parent: { assumption: 'close enough to step along a street' } },
    width: { label: 'Width of a panorama, twice its height', unit: 'pixels', default: 13_312, min: 2048, max: 40_000, parent: { assumption: '37 pixels a degree' } },
    tile: { label: 'Side of a tile', unit: 'pixels', default: 1024, min: 512, max: 4096, parent: { assumption: 'a common input of detectors' } },
    overlap: { label: 'Overlap of tiles', unit: 'pixels', default: 128, min: 0, max: 240, parent: { assumption: 'wider than a face at 3 m' } },
    band: { label: 'Band searched at full size', unit: 'degrees', default: 90, min: 20, max: 180, parent: { assumption: '45° up and down; the rest gets the coarse pass' } },
    rate: { label: 'Tiles per second on one accelerator', unit: '', default: 100, min: 1, max: 100_000, parent: { assumption: '10 ms a tile in large batches; measure yours' } },
    price: { label: 'Price of an accelerator hour', unit: '$', default: 1, min: 0.01, max: 100, parent: { assumption: 'a small inference card in a public cloud, rounded' } },
    fresh: { label: 'New panoramas a day', unit: 'million', default: 2, min: 0, max: 1000, parent: { assumption: 'the archive renewed in about four and a half years' } },
    size: { label: 'Megabytes of a panorama', unit: 'MB', default: 12, min: 0.1, max: 200, parent: { assumption: '89 megapixels at about one bit each' } },
    storage: { label: 'Price of a gigabyte-month', unit: '$', default: 0.02, min: 0.001, max: 1, parent: { assumption: 'object storage, rounded' } },
    objects: { label: 'Faces and plates above the floor, a panorama', unit: '', default: 10, min: 0.1, max: 500, parent: { assumption: 'towns; a motorway has fewer, a market many more' } },
    recall: { label: 'Recall at the threshold', unit: '%', default: 99.9, min: 50, max: 99.999, parent: { cite: 'mapillary-2018-privacy-blurring' } },
    reported: { label: 'Share of misses reported in a month', unit: '%', default: 0.1, min: 0, max: 100, parent: { assumption: 'most places are hardly looked at' } },
    claims: { label: 'Reports for each true miss', unit: '', default: 4, min: 1, max: 100, parent: { assumption: 'duplicates, houses, jokes' } },
    slices: { label: 'Slices that need a proof of their own', unit: '', default: 40, min: 1, max: 1000, parent: { assumption: 'regions × sizes × light, the largest cells' } },
  },
  rows: [
    { label: 'Panoramas in the archive', unit: 'panoramas', working: 'miles × 1,609 m ÷ spacing', value: panoramasOf },
    {
      label: 'Tiles a panorama',
      unit: '',
      working: 'fine tiles in the band, each side ÷ (tile − overlap) rounded up, plus the same for a quarter-size whole',
      value: tilesOf,
    },
    {
      label: 'Accelerator hours for the whole archive',
      unit: 'hours',
      working: 'panoramas × tiles ÷ (rate × 0.7) ÷ 3,600; 0.7 for reading, decoding and stragglers',
      value: (inputs) => (panoramasOf(inputs) * tilesOf(inputs)) / (inputs.rate * 0.7) / HOUR,
    },
    {
      label: 'Price of one pass over the archive',
      unit: '$',
      working: 'hours × price of an hour',
      value: (inputs) => ((panoramasOf(inputs) * tilesOf(inputs)) / (inputs.rate * 0.7) / HOUR) * inputs.price,
    },
    {
      label: 'Days of that pass on 1,000 accelerators',
      unit: 'days',
      working: 'hours ÷ 1,000 ÷ 24',
      value: (inputs) => (panoramasOf(inputs) * tilesOf(inputs)) / (inputs.rate * 0.7) / HOUR / 1000 / 24,
    },
    {
      label: 'Accelerators for new imagery',
      unit: '',
      working: 'new panoramas × tiles ÷ 86,400 s ÷ (rate × 0.7), rounded up',
      value: (inputs) => Math.ceil((inputs.fresh * 1e6 * tilesOf(inputs)) / 86_400 / (inputs.rate * 0.7)),
    },
    { label: 'One copy of the archive', unit: 'B', working: 'panoramas × megabytes', value: (inputs) => panoramasOf(inputs) * inputs.size * 1e6 },
    {
      label: 'A second copy, the originals, a month',
      unit: '$',
      working: 'gigabytes × price; colder tiers are cheaper and slower to delete from',
      value: (inputs) => panoramasOf(inputs) * inputs.size * 1e-3 * inputs.storage,
    },
    {
      label: 'Objects left unblurred',
      unit: 'objects',
      working: 'panoramas × objects × (1 − recall)',
      value: (inputs) => panoramasOf(inputs) * inputs.objects * (1 - inputs.recall / 100),
      reading: (value) => (value > 1e6 ? 'Millions remain at this recall: the report path is not optional.' : undefined),
    },
    {
      label: 'Reports a day',
      unit: 'reports',
      working: 'unblurred × share reported × reports per miss ÷ 30 days',
      value: (inputs) => (panoramasOf(inputs) * inputs.objects * (1 - inputs.recall / 100) * (inputs.reported / 100) * inputs.claims) / 30,
    },
    {
      label: 'Reviewers for reports',
      unit: 'people',
      working: 'reports × 60 s ÷ 6 productive hours, rounded up',
      value: (inputs) => Math.ceil(((panoramasOf(inputs) * inputs.objects * (1 - inputs.recall / 100) * (inputs.reported / 100) * inputs.claims) / 30) * (60 / (6 * HOUR))),
    },
    {
      label: 'People to check each doubtful box instead',
      unit: 'working years',
      working: 'panoramas × 3 boxes × 5 s ÷ 1,600 h a year',
      value: (inputs) => (panoramasOf(inputs) * 3 * 5) / HOUR / 1600,
    },
    {
      label: 'Objects without a miss that prove this recall',
      unit: 'objects',
      working: '3 ÷ (1 − recall), the 95% bound when no miss is seen',
      value: ({ recall }) => 3 / (1 - recall / 100),
    },
    {
      label: 'Price of that proof for every slice',
      unit: '$',
      working: 'objects ÷ objects a panorama × tiles × 2 raters × 40 s × $15 an hour × slices; empty tiles are labelled too',
      value: (inputs) => ((3 / (1 - inputs.recall / 100) / inputs.objects) * tilesOf(inputs) * 2 * 40 * 15 * inputs.slices) / HOUR,
      reading: (value) => (value > 1e5 ? 'Most of it buys empty tiles: draw more where people are, and bound each stratum.' : undefined),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Object detection on faces and plates, offline; says that a miss is worse than a false blur.',
    senior: 'Turns the two costs into a threshold, fixes the smallest object that counts, and settles posters before modelling.',
    staff: 'Separates the promise made to the public from the recall measured on objects, and says what happens to the remaining misses.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Boxes from raters, augmentation, a split by place.',
    senior: 'Labels exhaustively with an ignore class, mines hard negatives, and knows that they find missing labels first.',
    staff: 'Keeps a random audit apart for ever, spots blurred training images as a leak, and governs who may see originals.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Model',
    mid: 'Explains two stages, one stage, anchors and non-maximum suppression.',
    senior: 'Chooses by recall on small objects for each accelerator hour; writes the loss and does the anchor arithmetic.',
    staff: 'Says why duplicates are harmless here and what that does to DETR; prices a second detector against its shared blind spots.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'IoU, average precision, recall.',
    senior: 'Recall at the operating point by size and region, coverage instead of IoU, and an interval from a sized audit.',
    staff: 'Corrects for raters who miss too, for clustering, and for one person in many views; knows which gap between groups the sample can show.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'System and cost',
    mid: 'A batch pipeline with tiles, a queue and accelerators.',
    senior: 'Computes tiles, hours and dollars; fails closed; keys every step so that retries are harmless.',
    staff: 'Chooses what is destroyed, sealed or public, prices the archive sweep, and orders it by exposure.',
    read: [{ label: 'The numbers', to: '#the-numbers' }, { label: 'The system', to: '#the-system' }],
  },
  {
    dimension: 'Operations and risk',
    mid: 'Monitors accuracy, offers a report button.',
    senior: 'Thresholds by camera and country, hide-then-review with a clock, rollback that never un-blurs.',
    staff: 'Audits what the public address returns, plans for abuse of reports, and names who answers for an exposed person.',
    read: [{ label: 'Operations', to: '#operations' }],
  },
];
