import Translate from '@docusaurus/Translate';
import { ThemeClassNames } from '@docusaurus/theme-common';
import type { Props } from '@theme/LastUpdated';
import type { ReactNode } from 'react';
import { dayOf } from './day-of';

/** When the page was last revised. */
export default function LastUpdated({ lastUpdatedAt }: Props): ReactNode {
  if (!lastUpdatedAt) return null;
  const date = new Date(lastUpdatedAt);
  const time = (
    <b>
      <time dateTime={date.toISOString()} itemProp="dateModified">
        {dayOf(date)}
      </time>
    </b>
  );
  return (
    <span className={ThemeClassNames.common.lastUpdated}>
      <Translate id="lastUpdated" values={{ date: time }}>
        {'Last updated on {date}'}
      </Translate>
    </span>
  );
}
