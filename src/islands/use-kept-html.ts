import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { keepText, loadText, PART, textOf } from './page-text';

/** What became of a part that cannot be had: the page as it is now has all its own. */
const reload = (): void => window.location.reload();

interface KeptElement {
  ref: RefObject<HTMLDivElement>;
  suppressHydrationWarning: true;
  dangerouslySetInnerHTML: { __html: string };
  [PART]: string;
}

/**
 * Properties of an element whose inside React leaves alone: while it hydrates, what the build wrote stays; on a page
 * that the reader went to inside the site it is filled with the same HTML.
 * @param page path from the site's root, base URL included
 * @param lost called where the page or the part cannot be had; must stay the same function
 */
export function useKeptHtml(page: string, part: string, lost: () => void = reload): KeptElement {
  const ref = useRef<HTMLDivElement>(null);
  const [html, setHtml] = useState(() => textOf(page, part) ?? '');

  useLayoutEffect(() => {
    const element = ref.current!;
    let gone = false;
    if (!element.hasChildNodes())
      loadText(page).then(
        () => {
          const text = textOf(page, part);
          // A part that the page no longer has belongs to an older release.
          if (text === undefined) lost();
          else if (!gone) setHtml(text);
        },
        () => lost(),
      );
    return () => {
      gone = true;
      if (element.hasChildNodes()) keepText(page, part, element.innerHTML);
    };
  }, [page, part, lost]);

  return { ref, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html }, [PART]: part };
}
