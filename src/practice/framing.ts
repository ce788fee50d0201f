/** From what the product wants to the task, the loss, the metrics and the usual trap. */

export const OUTPUTS = ['yes-no', 'one-of-many', 'several-of-many', 'amount', 'order', 'candidates', 'places', 'text'] as const;
export type Output = (typeof OUTPUTS)[number];

/** One way to frame a goal. */
export interface Framing {
  /** What the product wants, in its own words. */
  readonly goal: string;
  readonly task: string;
  readonly loss: string;
  readonly metrics: string;
  readonly trap: string;
  /** Site path of a worked design that uses it. */
  readonly example: { readonly label: string; readonly to: string };
}

export const FRAMINGS: Readonly<Record<Output, Framing>> = {
  'yes-no': {
    goal: 'Will this happen, or is this one of those?',
    task: 'Binary classification',
    loss: 'Log loss; weighted or focal when positives are rare',
    metrics: 'PR-AUC, precision at a recall floor; log loss and calibration when the score is used as a probability',
    trap: 'ROC-AUC and accuracy look excellent when positives are rare',
    example: { label: 'Ad click prediction', to: '/chapters/ad-click-prediction' },
  },
  'one-of-many': {
    goal: 'Which one of these is it?',
    task: 'Multi-class classification',
    loss: 'Softmax cross-entropy',
    metrics: 'Macro F1, top-k accuracy, the confusion matrix',
    trap: 'The classes are not exclusive, or a new one appears next month: add "none of these"',
    example: { label: 'Visual search, a rejected framing', to: '/chapters/visual-search#framing' },
  },
  'several-of-many': {
    goal: 'Which of these apply?',
    task: 'Multi-label classification',
    loss: 'One sigmoid and log loss per label',
    metrics: 'PR-AUC per label, precision at each label’s own threshold',
    trap: 'One threshold for all labels; an absent label taken for a "no"',
    example: { label: 'Harmful content', to: '/chapters/harmful-content-detection' },
  },
  amount: {
    goal: 'How much, how many, how long?',
    task: 'Regression',
    loss: 'Squared error for a mean, absolute or quantile error for a promise, Poisson for counts',
    metrics: 'MAE, quantile loss, coverage of the interval',
    trap: 'Optimising the mean when the product promises a time: half of the promises break',
    example: { label: 'The loss, step by step', to: '/framework/develop-the-model' },
  },
  order: {
    goal: 'In which order should these be shown?',
    task: 'Ranking',
    loss: 'Pointwise log loss per action and a weighted sum; pairwise or listwise when only order matters',
    metrics: 'nDCG, MRR, then purchases or satisfaction in an A/B test',
    trap: 'Training on clicks without their position: the model learns what stood on top',
    example: { label: 'Personalised news feed', to: '/chapters/personalised-news-feed' },
  },
  candidates: {
    goal: 'Which few hundred out of millions are worth a look?',
    task: 'Retrieval: embed both sides, search nearest neighbours',
    loss: 'Contrastive or sampled softmax, corrected for popularity',
    metrics: 'Recall@k against what was engaged; index recall against exact search, apart',
    trap: 'Mixing up the two recalls; evaluating on items that only the old system could show',
    example: { label: 'Video recommendation', to: '/chapters/video-recommendation' },
  },
  places: {
    goal: 'Where in the image is it?',
    task: 'Detection or segmentation',
    loss: 'Box or mask loss plus focal classification',
    metrics: 'mAP at the overlap that the product needs; recall per size and group',
    trap: 'An overlap of 0.5 is fine for counting and leaves half a face visible',
    example: { label: 'Street View blurring', to: '/chapters/street-view-blurring' },
  },
  text: {
    goal: 'Write, summarise or answer.',
    task: 'Generation, usually with retrieval',
    loss: 'Next-token likelihood; preferences afterwards',
    metrics: 'Graded faithfulness and usefulness, by people or by a validated judge',
    trap: 'Generating what could have been looked up or classified',
    example: { label: 'When an LLM is the wrong tool', to: '/framework/develop-the-model' },
  },
};

export const CIRCUMSTANCES = ['rare', 'multiplied', 'huge', 'late', 'conflict'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What a circumstance adds to any framing. */
export const ADJUSTMENTS: Readonly<Record<Circumstance, { readonly when: string; readonly then: string }>> = {
  rare: { when: 'Positives are under one in a hundred', then: 'Down-sample negatives and undo it in the score, or weight the loss; report precision at a recall floor.' },
  multiplied: { when: 'The score is multiplied by money or another score', then: 'Calibration is part of the task: log loss, a calibration step, and reliability per slice.' },
  huge: { when: 'There are too many items to score', then: 'Put retrieval in front: the task becomes two tasks with two metrics.' },
  late: { when: 'The label arrives days later', then: 'Choose a waiting window, or model the delay; monitor with proxies until labels mature.' },
  conflict: { when: 'Several objectives conflict', then: 'One head per objective and a weighted sum outside the model, with weights set by experiment and a constraint for what must not fall.' },
};

/** The framing for an output with what the circumstances add, in their fixed order. */
export function frame(output: Output, circumstances: ReadonlySet<Circumstance>): Framing & { adjustments: string[] } {
  return { ...FRAMINGS[output], adjustments: CIRCUMSTANCES.filter((name) => circumstances.has(name)).map((name) => ADJUSTMENTS[name].then) };
}
