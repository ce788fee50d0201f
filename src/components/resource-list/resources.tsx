import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { type Group, groupResources } from '../../catalogue/group-resources';
import type { ResourceView } from '../../catalogue/view';
import { AddHere } from './add-here';
import { ResourceItem } from './resource-item';
import styles from './resource-list.module.css';

/** A topic's resources, grouped by what the reader wants; `resources` and `shelf` are filled in while the page is built. */
export function Resources({ topic, shelf, resources = [] }: { topic: string; withBook?: boolean; shelf?: string; resources?: ResourceView[] }): ReactNode {
  return (
    <>
      {groupResources(resources).map(({ group, resources: list }) => (
        <section key={group} aria-label={groupLabel(group)}>
          <h3>{groupLabel(group)}</h3>
          <ul className={styles.list}>
            {list.map((resource) => (
              <li key={resource.id} className={styles.item}>
                <ResourceItem resource={resource} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shelf && <AddHere topic={topic} shelf={shelf} />}
    </>
  );
}

function groupLabel(group: Group): string {
  return {
    start: translate({ id: 'resources.group.start', message: 'Start here' }),
    deeper: translate({ id: 'resources.group.deeper', message: 'Go deeper' }),
    teams: translate({ id: 'resources.group.teams', message: 'How teams did it' }),
    code: translate({ id: 'resources.group.code', message: 'Code and documentation' }),
  }[group];
}
