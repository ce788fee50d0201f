import { translate } from '@docusaurus/Translate';
import { memo, type ReactNode, useId, useState } from 'react';
import { type Column, foldText } from '../../catalogue/filter';
import styles from './browse.module.css';

/** So many values stand open; a longer list is searched. */
const SHORT = 12;

interface FacetGroupProps {
  name: string;
  label: string;
  column: Column;
  counts: readonly number[];
  chosen: readonly string[];
  /** Keeps the column's own order (chapters, years) instead of the most frequent first. */
  ordered: boolean;
  open: boolean;
  onToggle: (facet: string, value: string) => void;
}

/** One facet: its values with how many rows each would show beside the other filters. */
export const FacetGroup = memo(function FacetGroup(props: FacetGroupProps): ReactNode {
  const { label, chosen, open } = props;
  // Only at first: a group must not close under the reader who takes its last value back.
  // On a narrow screen the groups stand above the list, so they start closed.
  const [openAtFirst] = useState(() => chosen.length > 0 || (open && window.matchMedia('(min-width: 60rem)').matches));
  const [shown, setShown] = useState(openAtFirst);
  return (
    <details className={styles.facet} open={openAtFirst} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        {label}
        {chosen.length > 0 && <span className={styles.chosen}> {chosen.length}</span>}
      </summary>
      {shown && <Values {...props} />}
    </details>
  );
});

function Values({ name, label, column, counts, chosen, ordered, onToggle }: FacetGroupProps): ReactNode {
  const [wanted, setWanted] = useState('');
  const id = useId();
  const folded = foldText(wanted.trim());
  const offered = column.values
    .map((value, index) => ({
      value,
      label: column.labels[index] ?? value,
      count: counts[index] ?? 0,
      on: chosen.includes(value),
    }))
    .filter(({ count, on }) => count > 0 || on);
  const sorted = ordered ? offered : [...offered].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const matching = folded === '' ? sorted : sorted.filter((one) => one.on || foldText(one.label).includes(folded));
  const shown = matching.filter((one, index) => one.on || index < SHORT);
  return (
    <fieldset>
      <legend className={styles.hidden}>{label}</legend>
      {offered.length > SHORT && (
        <input
          type="search"
          className={styles.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          aria-label={translate({ id: 'browse.find', message: 'Find in {facet}' }, { facet: label })}
          placeholder={translate({ id: 'browse.findIn', message: 'Find among {number}' }, { number: offered.length })}
        />
      )}
      {shown.map(({ value, label: text, count, on }) => (
        <label key={value} className={styles.value} htmlFor={`${id}${value}`}>
          <input id={`${id}${value}`} type="checkbox" checked={on} onChange={() => onToggle(name, value)} />
          <span>{text}</span>
          <span className={styles.count}>{count}</span>
        </label>
      ))}
      {matching.length > shown.length && (
        <p className={styles.more}>
          {translate(
            { id: 'browse.moreValues', message: 'and {number} more: type to find them' },
            { number: matching.length - shown.length },
          )}
        </p>
      )}
    </fieldset>
  );
}
