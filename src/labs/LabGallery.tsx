import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { LABS } from './registry';
import styles from './shared/labs.module.css';

/** Every lab with the one thing that it shows. */
export function LabGallery(): ReactNode {
  return (
    <ul className={styles.gallery}>
      {LABS.map(({ slug, title, point }) => (
        <li key={slug}>
          <Link to={`/labs/${slug}`}>{title}</Link>
          <p>{point}</p>
        </li>
      ))}
    </ul>
  );
}
