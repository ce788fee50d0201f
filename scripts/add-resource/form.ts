/** Reads the body that GitHub makes of the issue form "suggest a resource". */
import type { Asked, Field } from './arguments';

const HEADINGS: Record<string, Field | 'url'> = { Address: 'url', Title: 'title', Kind: 'kind', Topics: 'topics', Note: 'note', Authors: 'authors', Year: 'year' };
const MOST = 20_000;

/**
 * The fields of the form. Each is a `### Heading` and the text below it; an empty answer is GitHub's `_No response_`.
 * A heading that the form does not have belongs to the answer above it. Throws when the body is no such form.
 */
export function readForm(body: string): Pick<Asked, 'url' | 'given'> {
  if (body.length > MOST) throw new Error(`the suggestion has ${body.length} characters; the most is ${MOST}`);
  const values: Partial<Record<Field | 'url', string>> = {};
  let current: Field | 'url' | undefined;
  for (const line of body.replace(/\r/g, '').split('\n')) {
    const heading = HEADINGS[/^### (.+?)\s*$/.exec(line)?.[1] ?? ''];
    // Only the first of each heading counts, so that an answer cannot overwrite another field.
    if (heading !== undefined && values[heading] === undefined) {
      current = heading;
      values[current] = '';
    } else if (current !== undefined) values[current] += `${line}\n`;
  }
  const { url, ...given } = Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      const text = value.replace(/\s+/g, ' ').trim();
      return text === '' || text === '_No response_' ? [] : [[field, text]];
    }),
  ) as typeof values;
  if (url === undefined) throw new Error('the issue has no field "Address": it was not made with the form');
  return { url, given };
}
