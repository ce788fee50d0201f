import Translate from '@docusaurus/Translate';
import { type ReactNode, useEffect, useRef } from 'react';
import { changeLog, withRead } from '../../reading/reading-log';
import { useReadingLog } from '../../reading/use-reading-log';

/** At the end of a page: notes it as read once its end has been on screen for a while, and lets the reader correct that. */
export function ReadToggle({ path, title }: { path: string; title: string }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const finished = useReadingLog().read.includes(path);

  useEffect(() => {
    changeLog((log) => ({ ...log, last: { path, title } }));
    let timer: number | undefined;
    // Two seconds at the end: scrolling past to look for something is not reading.
    const observer = new IntersectionObserver(([entry]) => {
      window.clearTimeout(timer);
      if (entry?.isIntersecting && window.scrollY > 0) timer = window.setTimeout(() => changeLog((log) => withRead(log, path, true)), 2000);
    });
    if (button.current) observer.observe(button.current);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [path, title]);

  return (
    <button
      ref={button}
      type="button"
      className="button button--small"
      aria-pressed={finished}
      data-screen-only=""
      onClick={() => changeLog((log) => withRead(log, path, !finished))}
    >
      {finished ? <Translate id="reading.read">✓ Read</Translate> : <Translate id="reading.mark">Mark as read</Translate>}
    </button>
  );
}
