import { ThemeClassNames } from '@docusaurus/theme-common';
import type { Props } from '@theme/Footer/Layout';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { SaveForOffline } from '../../../components/offline/save-for-offline';

/** The end of every page: the ways on, the library for offline, and what this is not. */
export default function FooterLayout({ links, copyright }: Props): ReactNode {
  return (
    <footer className={clsx(ThemeClassNames.layout.footer.container, 'footer')}>
      {links}
      <SaveForOffline />
      {copyright}
    </footer>
  );
}
