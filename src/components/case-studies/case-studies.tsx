import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { CaseStudyChoice } from '../../catalogue/case-study-view';
import { displayOf } from '../../catalogue/link-display';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import styles from './case-studies.module.css';

const NONE: CaseStudyChoice = { shown: [], total: 0 };

/** How teams did it: a topic's newest case studies; `choice` and `facet` are filled in while the page is built. */
export function CaseStudies({ topic, facet = 'chapter', choice = NONE }: { topic: string; facet?: 'chapter' | 'concept'; choice?: CaseStudyChoice }): ReactNode {
  return (
    <div className={styles.block}>
      <ul className={styles.list} aria-label={translate({ id: 'caseStudies.label', message: 'Case studies' })}>
        {choice.shown.map((study) => {
          const { title, url, company, year, link } = study;
          const display = displayOf(study, link);
          return (
            <li key={url}>
              <ExternalLink href={display.href} className={styles.title}>
                {title}
              </ExternalLink>
              <span className={styles.facts}>
                {[company, year].filter((fact) => fact !== undefined).join(' · ')}
                <LinkStateMark display={display} after=" · " />
              </span>
            </li>
          );
        })}
      </ul>
      {choice.total > choice.shown.length && (
        <p>
          <Link to={`/case-studies?${facet}=${topic}`}>
            <Translate id="caseStudies.all" values={{ total: choice.total }}>
              {'All {total} case studies on this, with filters'}
            </Translate>
          </Link>
        </p>
      )}
    </div>
  );
}
