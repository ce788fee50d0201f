/** People you may know: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Share of a ranking core that you let fill at the peak. */
const FILL = 0.6;
/** One two-hop path in a shuffle: two member ids of 8 bytes. */
const PATH_BYTES = 16;

/** Openings of the list a second at the peak. */
function peakRequests({ active, pages, peak }: Readonly<Record<'active' | 'pages' | 'peak', number>>): number {
  return ((active * 1e6 * pages) / DAY) * peak;
}

/** People shown in a day. */
function seen({ active, pages, shown }: Readonly<Record<'active' | 'pages' | 'shown', number>>): number {
  return active * 1e6 * pages * shown;
}

/** Connections that suggestions make in a day. */
function newEdges(inputs: Readonly<Record<'active' | 'pages' | 'shown' | 'invite' | 'accept', number>>): number {
  return seen(inputs) * (inputs.invite / 100) * (inputs.accept / 100);
}

/** From members and degree to the second hop's shuffle, stored lists, ranking cores and the ripple of a new edge. */
export const scale = scaleSheet({
  inputs: {
    members: { label: 'Members', unit: 'million', default: 1000, min: 0.001, max: 10_000, parent: { cite: 'linkedin-2024-pymk-system' } },
    degree: { label: 'Mean connections of a member', unit: '', default: 191, min: 1, max: 10_000, parent: { cite: 'backstrom-2011-four-degrees' } },
    reach: { label: 'Mean connections of a connection', unit: '', default: 400, min: 1, max: 100_000, parent: { assumption: 'Unicorn’s 48,000 ÷ 130 = 369 distinct people per friend; repeats add some' } },
    cap: { label: 'Edges kept per connection when expanding', unit: '', default: 100, min: 1, max: 100_000, parent: { assumption: 'the closest by contact and recency; edit it and watch the shuffle' } },
    hub: { label: 'Connections of one hub', unit: '', default: 5000, min: 2, max: 10_000_000, parent: { assumption: 'a limit that a friend network may set; follower graphs have none' } },
    stored: { label: 'Candidates stored per member', unit: '', default: 300, min: 10, max: 10_000, parent: { assumption: 'what the light ranker keeps of 2,000' } },
    active: { label: 'Members who open the list in a day', unit: 'million', default: 100, min: 0.001, max: 5000, parent: { assumption: 'one member in ten' } },
    pages: { label: 'Openings per active member in a day', unit: '', default: 2, min: 1, max: 100, parent: { assumption: 'a tab and a module in the feed' } },
    shown: { label: 'People shown per opening', unit: '', default: 10, min: 1, max: 100, parent: { assumption: 'one phone screen and the next' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 2, min: 1, max: 20, parent: { assumption: 'a world audience smooths the day' } },
    invite: { label: 'Invitations per person shown', unit: '%', default: 3, min: 0.01, max: 100, parent: { assumption: 'measure yours; it moves with the layout' } },
    accept: { label: 'Acceptances per invitation', unit: '%', default: 50, min: 0.1, max: 100, parent: { assumption: 'within the week that closes a row' } },
    dims: { label: 'Dimensions of a graph vector', unit: '', default: 128, min: 8, max: 4096, parent: { assumption: 'a common size for retrieval' } },
    rate: { label: 'Pairs scored a second on one core', unit: 'thousand', default: 20, min: 0.1, max: 10_000, parent: { assumption: 'some hundred trees or a small network; measure yours' } },
    row: { label: 'Bytes logged per person shown', unit: 'bytes', default: 1000, min: 50, max: 100_000, parent: { assumption: 'ids, versions, source and about 100 feature values' } },
  },
  rows: [
    { label: 'Two-hop paths of a member', unit: '', working: 'connections × connections of a connection', value: ({ degree, reach }) => degree * reach },
    {
      label: 'Shuffle if every path is emitted',
      unit: 'B',
      working: 'members × paths × 16 bytes (two ids)',
      value: ({ members, degree, reach }) => members * 1e6 * degree * reach * PATH_BYTES,
      reading: (value) => (value > 1e15 ? 'Over a petabyte a night: cap the edges per connection, or count in memory instead of shuffling.' : undefined),
    },
    { label: 'Shuffle with the cap', unit: 'B', working: 'members × connections × the smaller of cap and reach × 16 bytes', value: ({ members, degree, reach, cap }) => members * 1e6 * degree * Math.min(cap, reach) * PATH_BYTES },
    { label: 'Pairs that one hub creates', unit: '', working: 'hub × (hub − 1) ÷ 2', value: ({ hub }) => (hub * (hub - 1)) / 2 },
    { label: 'Adjacency lists in memory', unit: 'B', working: 'members × connections × 8 bytes, each edge at both ends', value: ({ members, degree }) => members * 1e6 * degree * 8 },
    { label: 'Stored candidate lists', unit: 'B', working: 'members × candidates × 12 bytes (8 of id, 4 of source and score)', value: ({ members, stored }) => members * 1e6 * stored * 12 },
    { label: 'Pairs that the nightly job keeps', unit: '', working: 'members × candidates', value: ({ members, stored }) => members * 1e6 * stored },
    { label: 'Graph vectors as int8', unit: 'B', working: 'members × dimensions × 1 byte', value: ({ members, dims }) => members * 1e6 * dims },
    { label: 'Openings per second, peak', unit: 'per second', working: 'active × openings ÷ 86,400 s × peak factor', value: (inputs) => peakRequests(inputs) },
    { label: 'Ranking cores at the peak', unit: '', working: 'peak openings × candidates ÷ (rate × 0.6), rounded up; 0.6 leaves room for bursts', value: (inputs) => Math.ceil((peakRequests(inputs) * inputs.stored) / (inputs.rate * 1000 * FILL)) },
    { label: 'Invitations in a day', unit: '', working: 'people shown × invitation rate', value: (inputs) => seen(inputs) * (inputs.invite / 100) },
    { label: 'New connections in a day', unit: '', working: 'invitations × acceptance rate', value: (inputs) => newEdges(inputs) },
    {
      label: 'Lists recomputed per second, both ends only',
      unit: 'per second',
      working: 'new connections × 2 ÷ 86,400 s',
      value: (inputs) => (newEdges(inputs) * 2) / DAY,
    },
    {
      label: 'Lists touched per second by the whole ripple',
      unit: 'per second',
      working: 'new connections × 2 × connections ÷ 86,400 s',
      value: (inputs) => (newEdges(inputs) * 2 * inputs.degree) / DAY,
      reading: (value) => (value > 10_000 ? 'Recompute the two ends at once; let the friends of both wait for an append or the night.' : undefined),
    },
    { label: 'Log in a day', unit: 'B', working: 'people shown × bytes', value: (inputs) => seen(inputs) * inputs.row },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Link prediction, with invitations as the label.',
    senior: 'Models invitation and acceptance apart, and prices the unwanted invitation.',
    staff: 'Asks what a connection is for, writes both sides’ value, and says whom each proxy harms.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and leakage',
    mid: 'Splits by time; positives are new edges.',
    senior: 'Negatives by stage, label edges out of message passing, features as of the impression, late acceptance.',
    staff: 'Separates organic from suggested edges, pays for randomised slots, and quantifies how easy negatives flatter.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }, { label: 'Features', to: '#features' }],
  },
  {
    dimension: 'Candidates and arithmetic',
    mid: 'Friends of friends, since all pairs are too many.',
    senior: 'Counts paths with hubs in mind, caps, adds walks and vectors for thin neighbourhoods.',
    staff: 'Shows why degree squared is too low, what the shuffle weighs, and when to expand on request.',
    read: [{ label: 'The numbers', to: '#the-numbers' }],
  },
  {
    dimension: 'Models',
    mid: 'Names common neighbours and a graph network.',
    senior: 'Explains neighbour sampling and inductive vectors, and keeps pair features in the ranker.',
    staff: 'Says what message passing cannot count, what each rung bought elsewhere, and where to stop.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'Recall offline, accepted invitations in an A/B test.',
    senior: 'Recipient guardrails, slices by degree, cluster randomisation.',
    staff: 'Derives what a member-level test misses, cuts clusters on suggestions, and prices the lost power.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'Privacy and exposure',
    mid: 'Blocks and opt-outs are respected.',
    senior: 'Gates at display, forbids evidence through a third person, budgets recipients.',
    staff: 'Treats each suggestion as a disclosure, excludes edge types before training, and owns the probe that proves it.',
    read: [{ label: 'The privacy gate', to: '#the-privacy-gate' }, { label: 'Exposure', to: '#exposure' }],
  },
  {
    dimension: 'System and operations',
    mid: 'Nightly lists in a store, read on request.',
    senior: 'Stored candidates, fresh ranking, two ends updated at a new edge, a fallback per part.',
    staff: 'Versions model, index and lists together, never rolls back the gate, and watches acceptance per source.',
    read: [{ label: 'The system', to: '#the-system' }, { label: 'Operations', to: '#operations' }],
  },
];
