import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { PageFacts, TopicLink } from '../../site/page-facts';
import styles from './title-block.module.css';

/** The ruled block under a page's title, as on an engineering drawing: part, reading time, what to know before, where it is used, revision. */
export function TitleBlock({ facts, updated }: { facts: PageFacts; updated?: number }): ReactNode {
  const { kind, minutes, before, usedIn } = facts;
  return (
    <dl className={styles.block}>
      {kind !== '' && (
        <div>
          <dt>
            <Translate id="page.kind">Part</Translate>
          </dt>
          <dd>{kind}</dd>
        </div>
      )}
      <div>
        <dt>
          <Translate id="page.minutes">Reading</Translate>
        </dt>
        <dd>
          <Translate id="page.minutesValue" values={{ minutes }}>
            {'{minutes} min'}
          </Translate>
        </dd>
      </div>
      {before.length > 0 && (
        <div className={styles.wide}>
          <dt>
            <Translate id="page.before">Know before</Translate>
          </dt>
          <Topics of={before} />
        </div>
      )}
      {usedIn.length > 0 && (
        <div className={styles.wide}>
          <dt>
            <Translate id="page.usedIn">Used in</Translate>
          </dt>
          <Topics of={usedIn} />
        </div>
      )}
      {updated !== undefined && (
        <div>
          <dt>
            <Translate id="page.updated">Revised</Translate>
          </dt>
          <dd>
            <time dateTime={new Date(updated).toISOString()}>{new Date(updated).toISOString().slice(0, 10)}</time>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Topics({ of }: { of: readonly TopicLink[] }): ReactNode {
  return (
    <dd>
      {of.map(({ title, to }, index) => (
        <span key={title}>
          {index > 0 && ', '}
          {to ? <Link to={to}>{title}</Link> : title}
        </span>
      ))}
    </dd>
  );
}
