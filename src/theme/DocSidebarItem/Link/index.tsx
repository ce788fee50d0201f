import { translate } from '@docusaurus/Translate';
import Link from '@theme-original/DocSidebarItem/Link';
import type LinkType from '@theme/DocSidebarItem/Link';
import type { ComponentProps, ReactNode } from 'react';
import { useReadingLog } from '../../../reading/use-reading-log';

/** An entry of the sidebar, with a mark once its page is read. */
export default function DocSidebarItemLink(props: ComponentProps<typeof LinkType>): ReactNode {
  const read = useReadingLog().read.includes(props.item.href);
  return (
    <Link {...props} {...(read && { 'data-read': '', title: translate({ id: 'sidebar.read', message: '{label}: read' }, { label: props.item.label }) })} />
  );
}
