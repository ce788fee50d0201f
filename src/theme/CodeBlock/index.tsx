import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { copyCode } from './copy-code';
import styles from './styles.module.css';

interface Props {
  children?: ReactNode;
  className?: string;
  metastring?: string;
  title?: string;
}

/** A block of code as it was coloured at build (see `src/plugins/code/`), with a button that copies it. */
export default function CodeBlock({ children, className = '', metastring = '', title }: Props): ReactNode {
  const name = title ?? /title="([^"]*)"/.exec(metastring)?.[1];
  const language = /language-([\w-]+)/.exec(className)?.[1];

  return (
    <div className={styles.block}>
      {name && <div className={styles.name}>{name}</div>}
      <pre tabIndex={0} aria-label={language ? translate({ id: 'code.label', message: 'Code, {language}' }, { language }) : translate({ id: 'code.plain', message: 'Code' })}>
        <code>{children}</code>
      </pre>
      <button type="button" className={styles.copy} onClick={({ currentTarget }) => void copyCode(currentTarget)} data-copy="" data-screen-only="">
        {translate({ id: 'code.copy', message: 'Copy' })}
      </button>
    </div>
  );
}
