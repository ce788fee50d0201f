import Link from '@docusaurus/Link';
import { useDocById, useDocsSidebar } from '@docusaurus/plugin-content-docs/client';
import type { PropSidebarItem, PropSidebarItemLink } from '@docusaurus/plugin-content-docs';
import type { ReactNode } from 'react';

/**
 * The pages of one family of concepts in the sidebar's order, each with what it is about.
 * @throws while building, when the family has no page: its heading would stand alone.
 */
export function ConceptList({ family }: { family: string }): ReactNode {
  const pages = linksOf(useDocsSidebar()?.items ?? []).filter(({ docId }) => docId?.startsWith(`concepts/${family}/`));
  if (pages.length === 0) throw new Error(`<ConceptList family="${family}" />: docs/concepts/${family} has no page, or the family is not in catalogue/topics.yaml.`);
  return (
    <ul>
      {pages.map((page) => (
        <Concept key={page.href} page={page} />
      ))}
    </ul>
  );
}

function Concept({ page: { label, href, docId } }: { page: PropSidebarItemLink }): ReactNode {
  const description = useDocById(docId)?.description ?? '';
  return (
    <li>
      <Link to={href}>{label}</Link>: {description}
    </li>
  );
}

function linksOf(items: readonly PropSidebarItem[]): PropSidebarItemLink[] {
  return items.flatMap((item) => (item.type === 'category' ? linksOf(item.items) : item.type === 'link' ? [item] : []));
}
