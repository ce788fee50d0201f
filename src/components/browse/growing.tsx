import Translate from '@docusaurus/Translate';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './browse.module.css';

/** Enough for two screens: a list grows as it is read, so that 2,400 rows cost what 30 do. */
const STEP = 30;

/** Renders the first rows and, when the end comes near or is asked for, more. */
export function Growing({ rows, row }: { rows: readonly number[]; row: (index: number) => ReactNode }): ReactNode {
  const [shown, setShown] = useState(STEP);
  const end = useRef<HTMLButtonElement>(null);
  const more = rows.length > shown;
  useEffect(() => {
    const button = end.current;
    if (!button || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setShown((number) => number + STEP), { rootMargin: '600px' });
    observer.observe(button);
    return () => observer.disconnect();
  }, [shown]);
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map((index) => (
          <li key={index} className={styles.row}>
            {row(index)}
          </li>
        ))}
      </ul>
      {more && (
        <button ref={end} type="button" className={styles.clear} onClick={() => setShown((number) => number + STEP)}>
          <Translate id="browse.more" values={{ left: rows.length - shown }}>
            {'Show more ({left} left)'}
          </Translate>
        </button>
      )}
    </>
  );
}
