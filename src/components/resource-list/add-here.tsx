import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import styles from './resource-list.module.css';

/** Invites a reader to add what is missing: the form filled in for this topic, or the very file that holds the records. */
export function AddHere({ topic, shelf }: { topic: string; shelf: string }): ReactNode {
  const { repositoryUrl, branch } = useDocusaurusContext().siteConfig.customFields as { repositoryUrl: string; branch: string };
  const form = `${repositoryUrl}/issues/new?${new URLSearchParams({ template: 'suggest-a-resource.yml', topics: topic })}`;
  const file = `${repositoryUrl}/edit/${branch}/catalogue/resources/${shelf}.yaml`;
  return (
    <p className={styles.addHere}>
      <Translate
        id="resources.addHere"
        values={{
          form: (
            <a href={form} rel="noopener noreferrer">
              <Translate id="resources.addHere.form">fill in the form</Translate>
            </a>
          ),
          file: (
            <a href={file} rel="noopener noreferrer">
              <Translate id="resources.addHere.file">edit the file</Translate>
            </a>
          ),
        }}
      >
        {'Something better? Add a resource here: {form}, or {file}.'}
      </Translate>
    </p>
  );
}
