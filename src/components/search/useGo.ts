import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { type MouseEvent, useCallback } from 'react';

/** Addresses of results and ways to follow them. */
export interface Going {
  /** The address that a link carries. */
  hrefOf: (url: string) => string;
  /** Goes there: within the site without a reload. */
  go: (url: string) => void;
  /** Takes over a plain click on a link within the site; new tabs and windows stay the browser's. */
  takeOver: (event: MouseEvent, url: string) => void;
}

/** True for addresses that the site's router knows; `/r/…` are small pages outside it. */
function isRoute(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//') && !url.startsWith('/r/');
}

/** Follows results under whatever base the site is served from. */
export function useGo(): Going {
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const hrefOf = useCallback((url: string) => (url.startsWith('/') ? withBaseUrl(url) : url), [withBaseUrl]);
  const go = useCallback(
    (url: string) => {
      if (isRoute(url)) history.push(hrefOf(url));
      else globalThis.location.assign(hrefOf(url));
    },
    [history, hrefOf],
  );
  const takeOver = useCallback(
    (event: MouseEvent, url: string) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !isRoute(url)) return;
      event.preventDefault();
      go(url);
    },
    [go],
  );
  return { hrefOf, go, takeOver };
}
