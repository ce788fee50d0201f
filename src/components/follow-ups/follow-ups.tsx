import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { displayOf } from '../../catalogue/link-display';
import type { QuestionView, ResourceView } from '../../catalogue/view';
import { ExternalLink } from '../resource-list/external-link';
import styles from './follow-ups.module.css';

/** The follow-up questions on a topic; the questions are put in as children while the page is built. */
export function FollowUps({ children }: { topic: string; children?: ReactNode }): ReactNode {
  return <div className={styles.list}>{children}</div>;
}

/** One question, its answer folded until the reader has tried. */
export function FollowUp({ question, cites, children }: { question: Omit<QuestionView, 'answer' | 'wrong' | 'cites'>; cites: ResourceView[]; children?: ReactNode }): ReactNode {
  return (
    <details className={styles.question} id={`q-${question.id}`}>
      <summary>
        <span className={styles.level} data-aside>{levelLabel(question.level)}</span> {question.question}
      </summary>
      <div className={styles.answer}>
        {children}
        {cites.length > 0 && (
          <p className={styles.cites} data-aside>
            <Translate id="followUps.sources">Sources:</Translate>{' '}
            {cites.map((resource, index) => (
              <span key={resource.id}>
                {index > 0 && '; '}
                <ExternalLink href={displayOf(resource, resource.link).href}>{resource.title}</ExternalLink>
              </span>
            ))}
          </p>
        )}
      </div>
    </details>
  );
}

/** The answer that interviewers hear too often, set apart from the good one. */
export function CommonWrongAnswer({ children }: { children?: ReactNode }): ReactNode {
  return (
    <div className={styles.wrong} data-aside>
      <p className={styles.wrongTitle}>
        <Translate id="followUps.wrong">The common wrong answer</Translate>
      </p>
      {children}
    </div>
  );
}

function levelLabel(level: QuestionView['level']): string {
  return {
    mid: translate({ id: 'level.mid', message: 'Mid' }),
    senior: translate({ id: 'level.senior', message: 'Senior' }),
    staff: translate({ id: 'level.staff', message: 'Staff' }),
  }[level];
}
