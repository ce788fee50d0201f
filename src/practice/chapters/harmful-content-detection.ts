/** Harmful content detection: its scale sheet and its rubric. */
import type { RubricSpec } from '../rubric';
import { scaleSheet } from '../scale-sheet';

const WEEK_HOURS = 168;

/** From posts a second to reviewers on the payroll, accelerators per stage and the size of a prevalence sample. */
export const scale = scaleSheet({
  inputs: {
    posts: { label: 'Posts per second, mean', unit: 'per second', default: 5000, min: 0.1, max: 1_000_000, parent: { assumption: 'a large network: 432 million posts a day' } },
    peak: { label: 'Peak over mean traffic', unit: '×', default: 2, min: 1, max: 50, parent: { assumption: 'a network spread over time zones' } },
    violating: { label: 'Posts that violate some policy', unit: '%', default: 0.1, min: 0.0001, max: 50, parent: { assumption: 'one in a thousand; measure yours by random sample' } },
    review: { label: 'Share of posts sent to people', unit: '%', default: 0.5, min: 0.0001, max: 100, parent: { assumption: 'five times the violating share; edit it first' } },
    seconds: { label: 'Seconds per human decision', unit: 's', default: 60, min: 1, max: 3600, parent: { assumption: 'a post with an image; video takes longer' } },
    utilisation: { label: 'Share of paid hours spent deciding', unit: '%', default: 70, min: 10, max: 100, parent: { assumption: 'breaks, training, well-being and appeals take the rest' } },
    wage: { label: 'Cost of a paid reviewer hour', unit: '$', default: 15, min: 1, max: 200, parent: { assumption: 'a round figure for the arithmetic, not a market rate' } },
    encoder: { label: 'Posts per second on one accelerator, encoder', unit: '', default: 500, min: 1, max: 100_000, parent: { assumption: 'a distilled text and image encoder; measure yours' } },
    route: { label: 'Share of posts routed to the large model', unit: '%', default: 2, min: 0.001, max: 100, parent: { assumption: 'the band in which the encoder is unsure' } },
    large: { label: 'Posts per second on one accelerator, large model', unit: '', default: 4, min: 0.01, max: 10_000, parent: { assumption: 'a vision-language model that reads the policy text' } },
    bank: { label: 'Hashes of known material', unit: 'million', default: 100, min: 0.001, max: 100_000, parent: { assumption: 'own decisions plus shared banks' } },
    prevalence: { label: 'Share of views that violate', unit: '%', default: 0.05, min: 0.0001, max: 50, parent: { assumption: 'five in ten thousand views' } },
  },
  rows: [
    { label: 'Posts per second, peak', unit: 'per second', working: 'mean × peak factor', value: ({ posts, peak }) => posts * peak },
    { label: 'Violating posts a day', unit: '', working: 'posts × 86,400 s × violating share', value: ({ posts, violating }) => posts * 86_400 * (violating / 100) },
    { label: 'Items for people, per second', unit: 'per second', working: 'posts × review share', value: ({ posts, review }) => (posts * review) / 100 },
    {
      label: 'Best possible precision of the queue',
      unit: '%',
      working: 'violating share ÷ review share, at most 100: even if every violation is queued',
      value: ({ violating, review }) => Math.min(100, (violating / review) * 100),
    },
    { label: 'Reviewer seats busy round the clock', unit: '', working: 'items per second × seconds per decision', value: ({ posts, review, seconds }) => ((posts * review) / 100) * seconds },
    {
      label: 'Reviewers on the payroll',
      unit: '',
      working: 'seats × 168 h ÷ 40 h ÷ utilisation',
      value: ({ posts, review, seconds, utilisation }) => ((((posts * review) / 100) * seconds * WEEK_HOURS) / 40) / (utilisation / 100),
      reading: (value) => (value > 2000 ? 'People are the bill: raise precision at the queue before you tune a kernel.' : undefined),
    },
    {
      label: 'Review cost a year',
      unit: '$',
      working: 'seats × 8,760 h ÷ utilisation × hourly cost',
      value: ({ posts, review, seconds, utilisation, wage }) => ((((posts * review) / 100) * seconds * 8760) / (utilisation / 100)) * wage,
    },
    { label: 'Accelerators for the encoder', unit: '', working: 'peak ÷ (rate × 0.6), rounded up; 0.6 leaves room for bursts', value: ({ posts, peak, encoder }) => Math.ceil((posts * peak) / (encoder * 0.6)) },
    {
      label: 'Accelerators for the large model, routed',
      unit: '',
      working: 'peak × routed share ÷ (rate × 0.6), rounded up',
      value: ({ posts, peak, route, large }) => Math.ceil((posts * peak * (route / 100)) / (large * 0.6)),
    },
    {
      label: 'Accelerators for the large model on everything',
      unit: '',
      working: 'peak ÷ (rate × 0.6), rounded up',
      value: ({ posts, peak, large }) => Math.ceil((posts * peak) / (large * 0.6)),
      reading: (value) => (value < 10 ? 'At this size one large model can read every post: skip the cascade.' : undefined),
    },
    { label: 'Memory of the hash bank', unit: 'B', working: 'hashes × (32 bytes of hash + 8 of id)', value: ({ bank }) => bank * 1e6 * 40 },
    {
      label: 'Views to judge for prevalence within ±10%',
      unit: '',
      working: '1.96² × (1 − p) ÷ (p × 0.1²), simple random sample at 95%',
      value: ({ prevalence }) => (3.8416 * (1 - prevalence / 100)) / ((prevalence / 100) * 0.01),
    },
  ],
});

/** What each level sounds like on this problem. */
export const rubric: RubricSpec = [
  {
    dimension: 'Framing',
    mid: 'Asks which harms and which media; says multi-label, not one harmful class.',
    senior: 'Makes the output an action per band and derives the threshold from severity, views and the cost of a wrong removal.',
    staff: 'Separates what policy, law and model each decide, and says what the system must do when the policy itself is unclear.',
    read: [{ label: 'Framing', to: '#framing' }, { label: 'Questions that change the design', to: '#questions-that-change-the-design' }],
  },
  {
    dimension: 'Data and labels',
    mid: 'Names reports and reviewer decisions, and notices that positives are rare.',
    senior: 'Treats unasked policies as missing, uses disagreement, corrects sampled negatives and splits by near-duplicate.',
    staff: 'Keeps a random sample apart for measurement, and budgets reviewer minutes between action, learning and measuring.',
    read: [{ label: 'Data and labels', to: '#data-and-labels' }],
  },
  {
    dimension: 'Modelling',
    mid: 'Encoders per modality and a classifier on top.',
    senior: 'Argues fusion by the meme case, shares a trunk with a head per policy, calibrates per language.',
    staff: 'Places the policy-reading model in the cascade by cost per post, distils it down, and says when one model replaces the fleet.',
    read: [{ label: 'The model ladder', to: '#the-model-ladder' }],
  },
  {
    dimension: 'Capacity and the queue',
    mid: 'Sends unsure items to people.',
    senior: 'Computes seats and payroll, and ranks the queue by harm prevented per reviewer minute.',
    staff: 'Turns precision at the queue into money, plans surges, and designs for the reviewers’ well-being.',
    read: [{ label: 'The numbers', to: '#the-numbers' }, { label: 'The system', to: '#the-system' }],
  },
  {
    dimension: 'Evaluation',
    mid: 'Precision and recall, and why accuracy misleads.',
    senior: 'Recall at a precision floor, prevalence over views, overturned appeals, slices by language.',
    staff: 'Sizes the prevalence sample, stratifies it, and names what each metric lets a team hide.',
    read: [{ label: 'Evaluation', to: '#evaluation' }],
  },
  {
    dimension: 'Operations and adversaries',
    mid: 'Retrains when scores drift.',
    senior: 'Rules in minutes, prompts in hours, heads in days; kill switches and thresholds versioned with the model.',
    staff: 'Decides fail-open or fail-closed per policy beforehand, and runs appeals and re-scans as part of the product.',
    read: [{ label: 'Operations', to: '#operations' }],
  },
];
