/** The interviewer's rubric over a whole interview, in our words; each chapter has a narrower one of its own. */
import type { RubricSpec } from '../rubric';

const step = (label: string, slug: string): { label: string; to: string } => ({ label, to: `/framework/${slug}` });

export const rubric: RubricSpec = [
  {
    dimension: 'Problem framing (15 of 100)',
    mid: 'Asks scope and scale, and states a metric that fits.',
    senior: 'Ties each answer to a design choice; knows the cost of errors; begins with a baseline.',
    staff: 'Reframes the goal, names what must not get worse and second-order effects, scopes a first launch.',
    read: [step('Clarify', 'clarify-requirements'), step('Frame', 'frame-the-task'), step('Framing chooser', 'framing-chooser')],
  },
  {
    dimension: 'Data and labels (20)',
    mid: 'Names sources, labels and a split.',
    senior: 'Handles bias, delay, leakage and imbalance without being asked.',
    staff: 'Designs the logging that creates future labels; weighs cost, privacy and ownership.',
    read: [step('Prepare data', 'prepare-data'), step('From logs to a model', 'from-logs-to-model')],
  },
  {
    dimension: 'Features and model (20)',
    mid: 'Sensible features, a baseline and one upgrade.',
    senior: 'Compares two or three options on data, latency and cost, picks one and defends it.',
    staff: 'Says what evidence would change the choice, with an ablation plan, and knows where the field is going.',
    read: [step('Develop the model', 'develop-the-model')],
  },
  {
    dimension: 'Evaluation (15)',
    mid: 'One offline and one online metric.',
    senior: 'The offline–online gap, slices, calibration, statistical power.',
    staff: 'Interference, long holdouts, how the metric is gamed, a launch rule written beforehand.',
    read: [step('Evaluate', 'evaluate')],
  },
  {
    dimension: 'System and scale (15)',
    mid: 'Online and offline apart; cache and batch where they belong.',
    senior: 'Latency budget per stage, capacity arithmetic, failure modes and fallbacks.',
    staff: 'Total cost, regions, migration, blast radius, team boundaries.',
    read: [step('Serve', 'deploy-and-serve'), step('Serving millions', 'serving-at-scale'), step('Numbers', 'numbers-to-know')],
  },
  {
    dimension: 'Operations and risk (10)',
    mid: 'Mentions drift and retraining.',
    senior: 'Signals with thresholds, rollback, detection of skew.',
    staff: 'A register of risks, from abuse to law and fairness, each with an owner.',
    read: [step('Operate', 'monitor-and-improve'), step('When the world moves', 'when-the-world-moves')],
  },
  {
    dimension: 'Communication (5)',
    mid: 'Answers questions clearly.',
    senior: 'Drives, signposts, keeps the time.',
    staff: 'Commits under uncertainty, reads the room, closes with the trade-offs.',
    read: [step('Under pressure', 'under-pressure')],
  },
];
