import MDXComponents from '@theme-original/MDXComponents';
import { CaseStudies } from '@site/src/components/case-studies/case-studies';
import { Cite } from '@site/src/components/cite/cite';
import { BibtexOfPage } from '@site/src/components/cite/bibtex-of-page';
import { Sources } from '@site/src/components/cite/sources';
import { ConceptList } from '@site/src/components/concept-list/concept-list';
import { Diagram } from '@site/src/components/diagram/diagram';
import { CommonWrongAnswer, FollowUp, FollowUps } from '@site/src/components/follow-ups/follow-ups';
import { Answer, Assumption, Derived, SayThis } from '@site/src/components/prose/prose';
import { FramingChooser } from '@site/src/components/framing-chooser/framing-chooser';
import { Prompt } from '@site/src/components/prompt/prompt';
import { PromptClock } from '@site/src/components/prompt/prompt-clock';
import { BookReferences } from '@site/src/components/resource-list/book-references';
import { Lab } from '@site/src/labs/Lab';
import { LabGallery } from '@site/src/labs/LabGallery';
import { Resources } from '@site/src/components/resource-list/resources';
import { Rubric } from '@site/src/components/rubric/rubric';
import { ScaleSheet } from '@site/src/components/scale-sheet/scale-sheet';
import { HeaderCell, ScrollTable } from '@site/src/components/scroll-table/scroll-table';
import { SisterReferences } from '@site/src/components/sister-references/sister-references';

/** Components that every page may use without an import. */
export default {
  ...MDXComponents,
  Answer,
  Assumption,
  BibtexOfPage,
  BookReferences,
  CaseStudies,
  Cite,
  CommonWrongAnswer,
  ConceptList,
  Derived,
  Diagram,
  FollowUp,
  FollowUps,
  FramingChooser,
  Lab,
  LabGallery,
  Prompt,
  PromptClock,
  Resources,
  Rubric,
  SayThis,
  ScaleSheet,
  SisterReferences,
  Sources,
  table: ScrollTable,
  th: HeaderCell,
};
