import { translate } from '@docusaurus/Translate';
import TOC from '@theme-original/TOC';
import type TOCType from '@theme/TOC';
import type { ComponentProps, ReactNode } from 'react';
import styles from './styles.module.css';

/** The contents of a page, as a landmark that assistive technology finds. */
export default function ContentsOfPage(props: ComponentProps<typeof TOCType>): ReactNode {
  return (
    <nav className={styles.contents} aria-label={translate({ id: 'contents.label', message: 'On this page' })}>
      <TOC {...props} />
    </nav>
  );
}
