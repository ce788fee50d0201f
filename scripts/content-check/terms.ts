/** Holds every acronym to be known: in the glossary, among the topics' aliases, or spelled out where the page first uses it. */
import type { Topics } from '../../src/catalogue/schema';
import { type Line, readable } from './page';
import type { Finding } from './rules';

/** Two to six capitals, with or without a plural's s; parts of a hyphenated word are looked at one by one. */
const ACRONYM = /(?<![\p{L}\p{N}_])([A-Z]{2,6})(?=s?(?![\p{L}\p{N}_]))/gu;

/** Capitals that are no acronym to be explained, each group with its reason. */
export interface Exempt {
  reason: string;
  words: string[];
}

/** Every word that needs no explanation on a page. */
export function knownTerms({ glossary, topics, exempt }: { glossary: readonly { term: string }[]; topics: Topics; exempt: readonly Exempt[] }): Set<string> {
  const aliases = [...topics.chapters, ...topics.concepts].flatMap((topic) => topic.aliases ?? []);
  const written = [...glossary.map(({ term }) => term), ...aliases.filter((alias) => !alias.includes(' '))].flatMap((term) => term.split('-'));
  return new Set([...written.map((term) => term.toUpperCase()), ...exempt.flatMap(({ words }) => words)]);
}

/** An acronym is a finding at its first use where it is neither known nor spelled out there. */
export function checkTerms(lines: readonly Line[], known: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const met = new Set<string>();
  let formula = false;
  for (const { text, number } of lines) {
    if (text.trim() === '$$') formula = !formula;
    if (formula) continue;
    // Shouting in quotation marks is no acronym.
    const read = readable(text).replace(/"[^"a-z]*"/g, ' ');
    for (const match of read.matchAll(ACRONYM)) {
      const acronym = match[1] ?? '';
      if (known.has(acronym) || met.has(acronym)) continue;
      met.add(acronym);
      if (!spelledOut(acronym, read, match.index)) findings.push({ line: number, message: `"${acronym}" is explained nowhere: spell it out here, or add it to catalogue/glossary.yaml` });
    }
  }
  return findings;
}

/** True for `words of it (WOI)` and `WOI (words of it)`: the neighbouring words' initials hold the letters in order. */
function spelledOut(acronym: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  const after = text.slice(at + acronym.length, at + acronym.length + 90);
  return (/[(,][^()]{0,12}$/.test(before) && initialsHold(before, acronym)) || (/^s?[*_]*[,:]? ?[(,]/.test(after) && initialsHold(after, acronym));
}

function initialsHold(words: string, acronym: string): boolean {
  const initials = (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]?.toUpperCase());
  let next = 0;
  for (const initial of initials) if (initial === acronym[next]) next += 1;
  return next === acronym.length;
}
