import { Fragment, type ReactNode } from 'react';
import { marksIn } from '../../search/excerpt';

/** Text with the found words marked. Without `marks`, words whose term is among `terms` are. */
export function Marked({ text, marks, terms }: { text: string; marks?: readonly [number, number][]; terms?: ReadonlySet<string> }): ReactNode {
  const ranges = marks ?? marksIn(text, terms ?? new Set());
  const from = (index: number) => (index === 0 ? 0 : (ranges[index - 1]?.[1] ?? 0));
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(from(index), start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(from(ranges.length))}
    </>
  );
}
