/** The catalogue as BibTeX: only the fields that a record has; nothing is guessed. */
import type { Resource } from '../schema';

/** What a BibTeX entry needs of a record. */
export type Citable = Pick<Resource, 'id' | 'title' | 'url' | 'kind' | 'authors' | 'organisation' | 'year' | 'movedTo'>;

const TYPES: Partial<Record<Resource['kind'], string>> = { paper: 'article', book: 'book' };
const ESCAPES: Record<string, string> = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** One entry per record, in the order given, keyed by the record's id. */
export function bibtex(records: readonly Citable[]): string {
  return records.map(entry).join('\n');
}

function entry({ id, title, url, kind, authors, organisation, year, movedTo }: Citable): string {
  const fields: [string, string | undefined][] = [
    // Doubled braces keep the title's capitals.
    ['title', `{${escape(title)}}`],
    ['author', authors?.map((name) => (name.includes(',') ? `{${escape(name)}}` : escape(name))).join(' and ') ?? (organisation && `{${escape(organisation)}}`)],
    ['organization', authors && organisation && escape(organisation)],
    ['year', year?.toString()],
    ['url', movedTo ?? url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${TYPES[kind] ?? 'misc'}{${id},\n${lines.join(',\n')}\n}\n`;
}

/** Characters that TeX reads as commands, made literal. */
function escape(text: string): string {
  return text.replace(/[\\{}~^]|[&%$#_]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}
