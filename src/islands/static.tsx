import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import { PART } from './page-text';
import { useKeptHtml } from './use-kept-html';
import { useProseEvents } from './use-prose-events';

interface Props {
  /** Name of the part, given at build. */
  part: string;
  children?: ReactNode;
}

/**
 * A run of a document without anything to operate. The build renders it; the reader's scripts hold neither its text
 * nor its components, and hydration passes it by.
 */
export function Static({ part, children }: Props): ReactNode {
  return SHIP_PROSE ? <div {...{ [PART]: part }}>{children}</div> : <KeptText part={part} />;
}

function KeptText({ part }: Props): ReactNode {
  // The listeners only see what bubbles up from links and buttons, which are operable by themselves.
  return <div {...useKeptHtml(useDoc().metadata.permalink, part)} {...useProseEvents()} />;
}
