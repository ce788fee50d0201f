/** What a worked design must hold, and in which order. */

/** The second-level headings of a chapter, in their only order. */
export const PARTS = [
  'The prompt',
  'The 60-second answer',
  'Questions that change the design',
  'The numbers',
  'Framing',
  'Data and labels',
  'Features',
  'The model ladder',
  'Evaluation',
  'The system',
  'Operations',
  'Follow-ups',
  'How real teams differ',
  'Since the book',
  'Grade yourself',
  'Sources',
] as const;

export const LIMITS = { citations: 25, followUps: 12, diagrams: 2, words: [2500, 5000], systems: [4, 8], changes: 5, decisions: 4, since: [2023, 2026] } as const;

/** Words of the page are read at this many a minute; a common pace for prose with formulae and tables. */
export const WORDS_A_MINUTE = 220;

/** Phrases that say nothing; each is a pattern over lower-case prose. */
export const FILLER: readonly RegExp[] = [
  /it is (?:important|worth) (?:to note|noting)/,
  /it should be noted/,
  /in today['’]s (?:world|fast-paced|digital)/,
  /in the (?:ever-evolving|rapidly (?:changing|evolving))/,
  /plays? a (?:crucial|vital|pivotal|key) role/,
  /needless to say/,
  /at the end of the day/,
  /when it comes to/,
  /\bdelves?\b|\bdelving\b/,
  /\bleverages?\b|\bleveraging\b/,
  /\bseamless(?:ly)?\b/,
  /\bcutting-edge\b/,
  /\bgame-chang/,
  /\bunlock(?:s|ing)? the\b/,
  /\bin conclusion\b/,
  /\blast but not least\b/,
  /\bas we all know\b/,
  /\brobust and scalable\b/,
  /\bstate-of-the-art\b(?! (?:on|at|for|in) )/,
];
