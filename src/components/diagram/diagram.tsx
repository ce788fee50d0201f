import useBaseUrl from '@docusaurus/useBaseUrl';
import Translate, { translate } from '@docusaurus/Translate';
import { type CSSProperties, type ReactNode, useId } from 'react';
import styles from './diagram.module.css';

interface Props {
  title: string;
  description: string;
  /** The inside of the picture, drawn at build. */
  svg: string;
  /** Natural size in CSS pixels, `720x300`. */
  size: string;
  /** The edges in words, one a line. */
  edges: string;
}

/** A diagram drawn at build time, with its caption and its text equivalent. */
export function Diagram({ title, description, svg, size, edges }: Props): ReactNode {
  const id = useId();
  const base = useBaseUrl('/');
  const [width, height] = size.split('x') as [string, string];
  const linked = svg.includes('<a href=');
  const lines = edges.split('\n').filter(Boolean);
  const names = `<title id="${id}t">${escape(title)}</title><desc id="${id}d">${escape(description)}</desc>`;
  return (
    <figure className={styles.figure} data-diagram="">
      <div
        className={`${styles.frame} squared`}
        role="region"
        // The picture may be wider than a phone: it scrolls inside its frame, by keyboard too.
        tabIndex={0}
        aria-label={translate({ id: 'diagram.frame', message: 'Diagram: {title}' }, { title })}
      >
        <svg
          className={styles.picture}
          style={{ '--drawn-width': `${width}px` } as CSSProperties}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          // An image hides what is inside it from assistive technology, links included.
          role={linked ? 'group' : 'img'}
          aria-labelledby={`${id}t ${id}d`}
          dangerouslySetInnerHTML={{ __html: names + svg.replaceAll('href="/', `href="${base}`) }}
        />
      </div>
      <figcaption className={styles.caption}>
        <strong>{title}.</strong> {description}
      </figcaption>
      {lines.length > 0 && (
        <details className={styles.text}>
          <summary>
            <Translate id="diagram.asText">Diagram as text</Translate>
          </summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  );
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
