import Translate, { translate } from '@docusaurus/Translate';
import { type ReactNode, useSyncExternalStore } from 'react';
import { type Age, ageOf, type LinkDisplay } from '../../catalogue/link-display';
import styles from './link-state.module.css';

interface LinkStateMarkProps {
  display: Pick<LinkDisplay, 'dot' | 'says' | 'checked' | 'copied'>;
  /** What sets the mark off from the text before it. */
  after?: string;
}

/** A dot and a few words on how a link stands and when it was last checked; nothing beside a link that never was. */
export function LinkStateMark({ display, after = '' }: LinkStateMarkProps): ReactNode {
  const { dot, checked } = display;
  // The day of the check says all of a link that works.
  const words = display.says === 'well' && checked !== undefined ? '' : says(display);
  if (display.says === 'unchecked') return null;
  return (
    <>
      {after}
      <span className={styles.mark} data-dot={dot}>
        <span className={styles.dot} aria-hidden="true" />
        {words}
        {words !== '' && checked !== undefined && ', '}
        {checked !== undefined && <Checked day={checked} />}
      </span>
    </>
  );
}

const never = (): (() => void) => () => undefined;
const readerToday = (): string => new Date().toISOString().slice(0, 10);
const whileBuilding = (): undefined => undefined;

/** The day as it was built, which never grows stale; in the browser, how long ago that is on the reader's own calendar. */
function Checked({ day }: { day: string }): ReactNode {
  const today = useSyncExternalStore<string | undefined>(never, readerToday, whileBuilding);
  return (
    <time dateTime={day} title={day}>
      {today === undefined ? (
        <Translate id="link.checkedOn" values={{ day }}>
          {'checked {day}'}
        </Translate>
      ) : (
        ago(ageOf(day, today))
      )}
    </time>
  );
}

function ago({ unit, count }: Age): string {
  if (unit === 'today') return translate({ id: 'link.checkedToday', message: 'checked today' });
  if (count === 1) return { days: translate({ id: 'link.checkedDay', message: 'checked yesterday' }), months: translate({ id: 'link.checkedMonth', message: 'checked a month ago' }), years: translate({ id: 'link.checkedYear', message: 'checked a year ago' }) }[unit];
  return {
    days: translate({ id: 'link.checkedDays', message: 'checked {count} days ago' }, { count }),
    months: translate({ id: 'link.checkedMonths', message: 'checked {count} months ago' }, { count }),
    years: translate({ id: 'link.checkedYears', message: 'checked {count} years ago' }, { count }),
  }[unit];
}

function says({ says: word, copied }: LinkStateMarkProps['display']): string {
  if (word === 'archived' && copied !== undefined) return translate({ id: 'link.archivedOn', message: 'gone; the link leads to a copy of {day}' }, { day: copied });
  return {
    well: translate({ id: 'link.well', message: 'link works' }),
    moved: translate({ id: 'link.moved', message: 'moved; the link leads to the new address' }),
    'section-missing': translate({ id: 'link.section', message: 'page there, section gone' }),
    dead: translate({ id: 'link.dead', message: 'gone' }),
    archived: translate({ id: 'link.archived', message: 'gone; the link leads to an archived copy' }),
    doubtful: translate({ id: 'link.doubtful', message: 'may no longer be the cited page' }),
    failing: translate({ id: 'link.failing', message: 'did not answer' }),
    blocked: translate({ id: 'link.blocked', message: 'turns checkers away; open it to see' }),
    unchecked: translate({ id: 'link.unchecked', message: 'link not checked yet' }),
  }[word];
}
