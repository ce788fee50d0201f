import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { SisterReferenceView, SisterVolumeView } from '../../catalogue/case-study-view';
import { displayOf } from '../../catalogue/link-display';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from '../resource-list/external-link';
import styles from './sister-references.module.css';

/** A sister volume's references by chapter and number; `list` is filled in while the page is built. */
export function SisterReferences({ list }: { volume: 1 | 2; list?: SisterVolumeView }): ReactNode {
  return list?.chapters.map(({ number, title, references }) => (
    <section key={number}>
      <h2 id={`chapter-${number}`}>
        <Translate id="sister.chapter" values={{ number, title }}>
          {'{number}. {title}'}
        </Translate>
      </h2>
      <ol className={styles.list}>
        {references.map((reference) => (
          <Reference key={reference.reference} reference={reference} />
        ))}
      </ol>
    </section>
  ));
}

function Reference({ reference }: { reference: SisterReferenceView }): ReactNode {
  const { chapter, reference: number, label, url, topics, remark, link } = reference;
  const display = url === undefined ? undefined : displayOf({ url }, link);
  return (
    <li id={`ref-${chapter}-${number}`} className={styles.item}>
      <span className={styles.number}>[{number}]</span>
      <div>
        {display === undefined ? (
          <span>{label}</span>
        ) : (
          <>
            <ExternalLink href={display.href}>{label}</ExternalLink>
            <LinkStateMark display={display} after=" " />
          </>
        )}
        {topics.length > 0 && (
          <span className={styles.topics}>
            {' '}
            <Translate id="sister.serves">serves as well:</Translate>{' '}
            {topics.map(({ slug, title, path }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <Link to={path}>{title}</Link>
              </span>
            ))}
          </span>
        )}
        {remark !== undefined && <p className={styles.remark}>{remark}</p>}
      </div>
    </li>
  );
}
