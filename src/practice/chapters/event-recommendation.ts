/** Event recommendation: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const DAY = 86_400;
/** Days of the month that the monthly figures are spread over. */
const MONTH = 30;
/** Share of a core that you let fill at the peak. */
const FILL = 0.6;

type Of<Name extends string> = Readonly<Record<Name, number>>;

/** Feed requests in a day. */
function requests({ members, active, pages }: Of<'members' | 'active' | 'pages'>): number {
  return members * 1e6 * (active / 100) * pages;
}

/** Feed requests a second at the peak. */
function peakRequests(inputs: Of<'members' | 'active' | 'pages' | 'peak'>): number {
  return (requests(inputs) / DAY) * inputs.peak;
}

/** Events that have been published and have not started. */
function live({ events, lead }: Of<'events' | 'lead'>): number {
  return (events * 1e3 * lead) / MONTH;
}

/** Events that one member of the largest metropolis may still attend. */
function eligible(inputs: Of<'events' | 'lead' | 'metro' | 'pass'>): number {
  return live(inputs) * (inputs.metro / 100) * (inputs.pass / 100);
}

/** Seconds of one core that the trees take for one event. */
function scoring({ trees, depth, visit }: Of<'trees' | 'depth' | 'visit'>): number {
  return trees * depth * visit * 1e-9;
}

/** From members and events to labels, candidates, cores, the log and the price of exploration. */
export const scale = scaleSheet({
  inputs: {
    members: { label: 'Members', unit: 'million', default: 38, min: 0.01, max: 5000, parent: { cite: 'meetup-sparking-more-meetups' } },
    events: { label: 'Events published in a month', unit: 'thousand', default: 300, min: 0.1, max: 100_000, parent: { cite: 'meetup-sparking-more-meetups' } },
    rsvps: { label: 'Registrations in a month', unit: 'million', default: 3, min: 0.001, max: 10_000, parent: { cite: 'meetup-sparking-more-meetups' } },
    groups: { label: 'Groups or organisers', unit: 'thousand', default: 320, min: 0.1, max: 100_000, parent: { cite: 'meetup-sparking-more-meetups' } },
    emails: { label: 'Recommendation emails a day', unit: 'million', default: 1, min: 0.001, max: 1000, parent: { cite: 'meetup-sparking-more-meetups' } },
    lead: { label: 'Days from publication to start', unit: 'days', default: 21, min: 0.1, max: 365, parent: { assumption: 'three weeks; concerts are months, meetups are days' } },
    metro: { label: 'Share of live events in the largest metropolis', unit: '%', default: 2, min: 0.01, max: 100, parent: { assumption: 'a world product; a national one has 20 or more' } },
    pass: { label: 'Share that passes calendar, radius, seats and age', unit: '%', default: 25, min: 0.1, max: 100, parent: { assumption: 'count it in your log: the filter decides the architecture' } },
    active: { label: 'Members who open the feed in a day', unit: '%', default: 10, min: 0.1, max: 100, parent: { assumption: 'people do not plan an evening every day' } },
    pages: { label: 'Feed requests of one of them', unit: '', default: 3, min: 1, max: 100, parent: { assumption: 'a visit and two scrolls' } },
    shown: { label: 'Events seen per request', unit: '', default: 10, min: 1, max: 100, parent: { assumption: 'one phone screen and the next' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 4, min: 1, max: 50, parent: { assumption: 'lunch and early evening' } },
    trees: { label: 'Trees in the ranker', unit: '', default: 500, min: 1, max: 20_000, parent: { assumption: 'a common size; early stopping decides' } },
    depth: { label: 'Levels of a tree', unit: '', default: 8, min: 1, max: 20, parent: { assumption: 'up to 256 leaves' } },
    visit: { label: 'Time of a node visit', unit: 'ns', default: 5, min: 0.1, max: 1000, parent: { assumption: 'cached nodes with some mispredicted branches; measure yours' } },
    friends: { label: 'Friends of a member', unit: '', default: 200, min: 0, max: 10_000, parent: { assumption: 'an imported contact graph' } },
    row: { label: 'Bytes logged per event shown', unit: 'bytes', default: 800, min: 50, max: 100_000, parent: { assumption: 'ids, versions and about 120 feature values' } },
    keep: { label: 'Negatives kept for training, one in', unit: '', default: 25, min: 1, max: 10_000, parent: { assumption: 'all positives stay; recalibrate afterwards' } },
    start: { label: 'Views granted to each new event', unit: '', default: 200, min: 0, max: 100_000, parent: { assumption: 'see the follow-up on a new organiser' } },
  },
  rows: [
    {
      label: 'Registrations of an event in its whole life',
      unit: '',
      working: 'registrations ÷ events',
      value: ({ rsvps, events }) => (rsvps * 1e6) / (events * 1e3),
      reading: (value) => (value < 50 ? 'Too few for an embedding of its own: learn on organiser, venue and topic.' : undefined),
    },
    { label: 'Registrations of a group in a year', unit: '', working: '12 × registrations ÷ groups', value: ({ rsvps, groups }) => (12 * rsvps * 1e6) / (groups * 1e3) },
    { label: 'Registrations of a member in a year', unit: '', working: '12 × registrations ÷ members', value: ({ rsvps, members }) => (12 * rsvps) / members },
    { label: 'Error of an event’s own count at half of its life', unit: '%', working: '100 ÷ √(half of its registrations), for a Poisson count', value: ({ rsvps, events }) => 100 / Math.sqrt((rsvps * 1e6) / (events * 1e3) / 2) },
    { label: 'Events alive at once', unit: '', working: 'events × days to start ÷ 30', value: (inputs) => live(inputs) },
    {
      label: 'Events that a member there may attend',
      unit: '',
      working: 'alive × share of the metropolis × share that passes',
      value: (inputs) => eligible(inputs),
      reading: (value) => (value > 20_000 ? 'Put a light ranker or retrieval between the filter and the trees.' : 'Score them all: no vector index, no retrieval model.'),
    },
    { label: 'Requests per second, peak', unit: 'per second', working: 'members × share × requests ÷ 86,400 s × peak factor', value: (inputs) => peakRequests(inputs) },
    { label: 'Core time per request', unit: 'ms', working: 'eligible × trees × levels × time of a visit', value: (inputs) => eligible(inputs) * scoring(inputs) * 1000 },
    {
      label: 'Cores for the ranker, if all lived there',
      unit: '',
      working: 'peak requests × core time ÷ 0.6, rounded up, never fewer than two',
      value: (inputs) => Math.max(2, Math.ceil((peakRequests(inputs) * eligible(inputs) * scoring(inputs)) / FILL)),
    },
    { label: 'Events shown in a day', unit: '', working: 'members × share × requests × events seen', value: (inputs) => requests(inputs) * inputs.shown },
    {
      label: 'Impressions per registration, at least',
      unit: '',
      working: 'shown in a day ÷ (registrations ÷ 30), if every one came from the feed',
      value: (inputs) => (requests(inputs) * inputs.shown) / ((inputs.rsvps * 1e6) / MONTH),
    },
    { label: 'Log in a day', unit: 'B', working: 'shown × bytes', value: (inputs) => requests(inputs) * inputs.shown * inputs.row },
    { label: 'Training rows of 60 days', unit: '', working: '60 × (shown ÷ kept one in + registrations ÷ 30)', value: (inputs) => 60 * ((requests(inputs) * inputs.shown) / inputs.keep + (inputs.rsvps * 1e6) / MONTH) },
    { label: 'Plans of a member’s friends', unit: 'event ids', working: 'friends × registrations of a month ÷ members', value: ({ friends, rsvps, members }) => (friends * rsvps) / members },
    { label: 'Days between two emails to a member', unit: 'days', working: 'members ÷ emails a day', value: ({ members, emails }) => members / emails },
    {
      label: 'Share of impressions that a start for every event takes',
      unit: '%',
      working: 'events ÷ 30 × granted views ÷ shown × 100',
      value: (inputs) => (((inputs.events * 1e3) / MONTH) * inputs.start * 100) / (requests(inputs) * inputs.shown),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks whether the goal is clicks, registrations or attendance, and says that events expire.',
    senior: 'Writes the value of an impression as a chain of probabilities, and names seats and the organiser as the second side.',
    staff: 'Turns ranking into allocation when seats bind, and says which goal wins when members, organisers and revenue disagree.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Registrations are positives, seen and ignored are negatives, the split follows time.',
    senior: 'Finds leaks unprompted: counts, edited titles, friendships made at the event; matures labels; builds eligible negatives.',
    staff: 'Treats a sell-out as censored demand, and says what the log can never tell about another price or capacity.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Features',
    mid: 'Distance, time, price, topic and friends who go.',
    senior: 'Moves identity to organiser, venue and series; gives each feature a freshness class and the cost of its staleness.',
    staff: 'Says which features may not be used or shown: another person’s plans, a home address, a price that stands for quality.',
    read: [{ label: 'Features', to: '#features' }],
  },
  {
    dimension: 'Ranking',
    mid: 'Proposes boosted trees after a simple baseline, and knows pointwise, pairwise and listwise.',
    senior: 'Says what a listwise score cannot do (compare between requests), and when a network beats trees on these columns.',
    staff: 'Chooses with numbers: rows, columns, cores, retraining; states the result that would change the choice.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }, { label: 'Boosting', to: '/concepts/ensembles/boosting' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'nDCG offline, registrations in an A/B test.',
    senior: 'Reports events unseen in training, calibration by days to start, attendance and organisers with nobody.',
    staff: 'Sees that the arms share seats, sizes a test by city, and knows what it still cannot see.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'System and operations',
    mid: 'Filters first, ranks afterwards, refreshes features.',
    senior: 'Budgets each hop, streams only what decays, names a fallback for each part, watches the filter’s survivors.',
    staff: 'Separates the feed from the notification, gives each its own threshold and owner, and can undo a bad hour of data.',
    read: [{ label: 'The system', to: '#the-system' }, { label: 'Operations', to: '#operations' }],
  },
];
