/** The command line of `npm run add`. */
import { parseArgs } from 'node:util';

export const HELP = `npm run add -- URL [options]

Adds one resource to catalogue/resources/. What you leave out is prefilled where the page answers, then asked for.

  --title TEXT          the work's real title
  --kind KIND           paper, article, video, course, docs, code, dataset, book, reference
  --topics A,B          slugs of catalogue/topics.yaml; the first decides the file
  --note TEXT           one or two sentences: what you learn here and nowhere else, and what to read first
  --authors "A;B"       people, in the work's order
  --organisation TEXT   company or university that published it
  --year YYYY           --minutes N   --level mid|senior|staff   --access open|registration|paid
  --id ID               otherwise made of author, year and title
  --offline             look nothing up`;

export interface Asked {
  url: string;
  help: boolean;
  offline: boolean;
  /** Fields given as options, by the record's field names. */
  given: Partial<Record<Field, string>>;
}

export const FIELDS = ['id', 'title', 'kind', 'authors', 'organisation', 'year', 'access', 'minutes', 'level', 'topics', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** Reads the arguments; throws an error that names an unknown option. */
export function readArguments(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, offline: { type: 'boolean' }, ...Object.fromEntries(FIELDS.map((field) => [field, { type: 'string' as const }])) },
  });
  const options = values as Record<string, string | boolean | undefined>;
  const given = Object.fromEntries(FIELDS.flatMap((field) => (typeof options[field] === 'string' ? [[field, options[field]]] : [])));
  return { url: positionals[0] ?? '', help: options.help === true || positionals.length !== 1, offline: options.offline === true, given };
}
