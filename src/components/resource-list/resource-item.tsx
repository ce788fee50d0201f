import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { displayOf } from '../../catalogue/link-display';
import type { ResourceView } from '../../catalogue/view';
import { LinkStateMark } from '../link-state/link-state-mark';
import { ExternalLink } from './external-link';
import styles from './resource-list.module.css';

/** One resource with its facts and our note; a moved work leads to its new address, a dead one to its archived copy, a superseded one names the better. */
export function ResourceItem({ resource, label, children }: { resource: ResourceView; label?: string; children?: ReactNode }): ReactNode {
  const display = displayOf(resource, resource.link);
  return (
    <>
      <p className={styles.title}>
        <ExternalLink href={display.href}>{resource.title}</ExternalLink>
        {label && label.toLowerCase() !== resource.title.toLowerCase() && <span className={styles.label}> {label}</span>}
      </p>
      <p className={styles.facts}>
        {factsOf(resource).join(' · ')}
        <LinkStateMark display={display} after=" · " />
      </p>
      <p className={styles.note}>{resource.note}</p>
      {resource.supersededBy && (
        <p className={styles.state}>
          <Translate id="resource.superseded" values={{ better: <ExternalLink href={resource.supersededBy.url}>{resource.supersededBy.title}</ExternalLink> }}>
            {'Read instead: {better}.'}
          </Translate>
        </p>
      )}
      {children}
    </>
  );
}

/** Who, when, what kind, how long: only what is known. */
export function factsOf({ authors, organisation, year, kind, access, minutes, level }: ResourceView): string[] {
  const who = authors === undefined ? undefined : authors.length > 3 ? translate({ id: 'resource.andOthers', message: '{first} and others' }, { first: authors[0] ?? '' }) : authors.join(', ');
  return [
    who,
    organisation,
    year?.toString(),
    kindLabel(kind),
    access === 'open' ? undefined : accessLabel(access),
    minutes === undefined ? undefined : translate({ id: 'resource.minutes', message: '{minutes} min' }, { minutes }),
    level,
  ].filter((fact): fact is string => fact !== undefined);
}

function kindLabel(kind: ResourceView['kind']): string {
  return {
    paper: translate({ id: 'resource.kind.paper', message: 'paper' }),
    article: translate({ id: 'resource.kind.article', message: 'article' }),
    video: translate({ id: 'resource.kind.video', message: 'video' }),
    course: translate({ id: 'resource.kind.course', message: 'course' }),
    docs: translate({ id: 'resource.kind.docs', message: 'documentation' }),
    code: translate({ id: 'resource.kind.code', message: 'code' }),
    dataset: translate({ id: 'resource.kind.dataset', message: 'data set' }),
    book: translate({ id: 'resource.kind.book', message: 'book' }),
    reference: translate({ id: 'resource.kind.reference', message: 'reference' }),
  }[kind];
}

function accessLabel(access: Exclude<ResourceView['access'], 'open'>): string {
  return {
    registration: translate({ id: 'resource.access.registration', message: 'needs an account' }),
    paid: translate({ id: 'resource.access.paid', message: 'paid' }),
  }[access];
}
