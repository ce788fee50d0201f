import { useHistory } from '@docusaurus/router';
import type { MouseEvent, SyntheticEvent } from 'react';
import { copyCode } from '../theme/CodeBlock/copy-code';
import { isPlainClick, routeOf } from './prose-link';
import { SITE_ROUTES } from './site-routes';

interface ProseEvents {
  onClick: (event: MouseEvent) => void;
  onMouseOver: (event: SyntheticEvent) => void;
  onTouchStart: (event: SyntheticEvent) => void;
  onFocus: (event: SyntheticEvent) => void;
}

/** True for a path that one of the site's own pages answers. */
function isPage(path: string): boolean {
  const bare = path.replace(/(.)\/$/, '$1');
  return SITE_ROUTES.some((route) => route.path.replace(/(.)\/$/, '$1') === bare);
}

function linkAt({ target }: SyntheticEvent): string | undefined {
  const link = (target as Element).closest('a[href]');
  return link ? routeOf(link, window.location.href, isPage) : undefined;
}

/** Fetches what a link leads to when the reader is about to follow it. */
function prepare(event: SyntheticEvent): void {
  const route = linkAt(event);
  if (route !== undefined) window.docusaurus.preload(new URL(route, window.location.href).pathname);
}

/** Listeners for static text: its links go to pages without a reload, its copy buttons copy. */
export function useProseEvents(): ProseEvents {
  const history = useHistory();
  return {
    onClick(event) {
      const button = (event.target as Element).closest('button[data-copy]');
      if (button instanceof HTMLButtonElement) void copyCode(button);
      const route = isPlainClick(event) ? linkAt(event) : undefined;
      if (route === undefined) return;
      event.preventDefault();
      history.push(route);
    },
    onMouseOver: prepare,
    onTouchStart: prepare,
    onFocus: prepare,
  };
}
