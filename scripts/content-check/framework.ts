/** Holds the pages of the framework to their anatomy. */
import { PHASES } from '../../src/practice/interview-clock';
import { WORDS_A_MINUTE } from './anatomy';
import { countWords, readPage, section } from './page';
import { checkCitations, checkDecisions, checkDiagrams, checkTracedTables, type Finding, type Say } from './rules';

/** The seven steps in the clock's order. */
export const STEPS = ['clarify-requirements', 'frame-the-task', 'prepare-data', 'develop-the-model', 'evaluate', 'deploy-and-serve', 'monitor-and-improve'] as const;

/** What a step's page holds; a heading may go on after these words. */
export const STEP_PARTS = ['What to ask', 'What to draw', 'What to say', 'How long', 'How levels sound', 'How candidates fail', 'Sources'] as const;

const ALL_STEPS = STEPS.map((step) => `/framework/${step})`);
/** What the other pages cannot do without. */
export const NEEDED: Readonly<Record<string, readonly string[]>> = {
  index: [...ALL_STEPS, '```dot', '/framework/framing-chooser)', '/framework/under-pressure)'],
  'four-phases': [...ALL_STEPS, '```dot'],
  'framing-chooser': ['<FramingChooser />', '## When objectives conflict', '<SayThis>', '<Derived>'],
  'from-logs-to-model': ['```dot', '## Six steps, and where each leaks', '## Batch and streaming', '## Waiting for labels', '<SayThis>'],
  'serving-at-scale': ['<ScaleSheet ', '## Batching', '## Caching', '## When it breaks', '<SayThis>'],
  'when-the-world-moves': ['Covariate', 'Label shift', 'Concept drift', '## What to watch', '## When to retrain', '<SayThis>'].map((text) => text.toLowerCase()),
  'numbers-to-know': ['## Latency', '## Sizes', '## Prices'],
  'rubric-by-level': ['<Rubric '],
  'under-pressure': ['## The first five minutes', '## When you are stuck', '## When they push back', '<SayThis>'],
};

const NUMBER_WORDS = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Checks one page of the framework by its slug; an unknown slug is a finding, so that no page goes unread. */
export function checkFramework(slug: string, source: string, known: ReadonlySet<string>): { findings: Finding[]; words: number; minutes: number } {
  const page = readPage(source);
  const findings: Finding[] = [];
  const say: Say = (line, message) => void findings.push({ line, message });
  const step = (STEPS as readonly string[]).indexOf(slug);
  if (step >= 0) checkStep(page, step, say);
  else if (NEEDED[slug]) {
    for (const text of NEEDED[slug]) if (!source.toLowerCase().includes(text.toLowerCase())) say(1, `the page has no ${text}`);
  } else say(1, `"${slug}" is neither a step nor listed with its parts in scripts/content-check/framework.ts`);
  checkCitations(page, known, say);
  checkTracedTables(page.prose, say);
  checkDecisions(page.prose, say);
  checkDiagrams(page, say);
  const words = countWords(page.prose.map(({ text }) => text));
  return { findings, words, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}

function checkStep(page: ReturnType<typeof readPage>, step: number, say: Say): void {
  const parts = page.headings.filter(({ level }) => level === 2);
  const titled = (part: string): string | undefined => parts.find(({ title }) => title.startsWith(part))?.title;
  const lines = (part: string): string[] => section(page, titled(part) ?? '').map(({ text }) => text);
  for (const part of STEP_PARTS) {
    if (titled(part) === undefined) say(1, `the part "## ${part}" is missing`);
    else if (lines(part).every((text) => text.trim() === '')) say(1, `the part "## ${part}" is empty`);
  }
  const minutes = NUMBER_WORDS[PHASES[step]?.minutes ?? 0] ?? '';
  if (titled('How long') !== undefined && !lines('How long').join(' ').trim().toLowerCase().startsWith(`${minutes} minutes`)) say(1, `"## How long" does not begin with "${minutes} minutes", which is what the clock gives this step`);
  if (titled('How levels sound') !== undefined) for (const level of ['Mid', 'Senior', 'Staff']) if (!lines('How levels sound').some((text) => text.startsWith(`| ${level} |`))) say(1, `"## How levels sound" has no row for ${level}`);
  if (titled('How candidates fail') !== undefined && lines('How candidates fail').filter((text) => text.startsWith('- ')).length < 3) say(1, '"## How candidates fail" lists fewer than three ways');
  if (!page.prose.some(({ text }) => text.includes('<SayThis>'))) say(1, 'the page has no <SayThis>');
}
