/** The interactive components that sleep in a document until the reader comes near them, each in a chunk of its own. */
import type { ComponentType } from 'react';

// A page gives each island the properties that its author wrote, so their types meet only there.
type AnyComponent = ComponentType<Record<string, unknown>>;

const island = <Name extends string>(name: Name, load: () => Promise<Record<Name, unknown>>): (() => Promise<AnyComponent>) => async () => (await load())[name] as AnyComponent;

/** How to load each island's code, by the name that a page uses. */
export const ISLANDS: Readonly<Record<string, () => Promise<AnyComponent>>> = {
  BibtexOfPage: island('BibtexOfPage', () => import('../components/cite/bibtex-of-page')),
  FramingChooser: island('FramingChooser', () => import('../components/framing-chooser/framing-chooser')),
  PromptClock: island('PromptClock', () => import('../components/prompt/prompt-clock')),
  Rubric: island('Rubric', () => import('../components/rubric/rubric')),
  ScaleSheet: island('ScaleSheet', () => import('../components/scale-sheet/scale-sheet')),
};
