import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { keepText, loadText, PART, textOf } from './page-text';

interface KeptElement {
  ref: RefObject<HTMLDivElement | null>;
  suppressHydrationWarning: true;
  dangerouslySetInnerHTML: { __html: string };
  [PART]: string;
}

/**
 * Properties of an element whose inside React leaves alone: while it hydrates, what the build wrote stays; on a page
 * that the reader went to inside the site it is filled with the same HTML.
 */
export function useKeptHtml(part: string): KeptElement {
  const page = useDoc().metadata.permalink;
  const ref = useRef<HTMLDivElement>(null);
  const [html, setHtml] = useState(() => textOf(page, part) ?? '');

  useLayoutEffect(() => {
    const element = ref.current!;
    let gone = false;
    if (!element.hasChildNodes())
      loadText(page).then(
        () => {
          const text = textOf(page, part);
          // A part that the page no longer has belongs to an older release: the page as it is now has all its own.
          if (text === undefined) window.location.reload();
          else if (!gone) setHtml(text);
        },
        () => window.location.reload(),
      );
    return () => {
      gone = true;
      if (element.hasChildNodes()) keepText(page, part, element.innerHTML);
    };
  }, [page, part]);

  return { ref, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html }, [PART]: part };
}
