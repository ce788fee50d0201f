/** From a query understood to results in order: one per page, led by the section that answers best. */
import { balance, RECORDS } from './balance';
import { pageOf, sectionOf, type SearchEntry, type SearchKind } from './document';
import { parseQuery, type ParsedQuery, type Slot } from './query';
import { Synonyms, type SynonymPair } from './synonyms';
import type { TextIndex } from './text-index';
import { phraseKey } from './tokenise';
import { Vocabulary } from './vocabulary';

/** A place to go. */
export interface SearchResult {
  /** Number of the entry; -1 for a reference of the book named outright. */
  id: number;
  url: string;
  title: string;
  section: string;
  kind: SearchKind;
  score: number;
  byline?: string;
  /** Other sections of the same page that answer too. */
  also: { url: string; section: string }[];
}

/** What a query came to. */
export interface SearchAnswer {
  results: SearchResult[];
  /** Pages and records found in all. */
  total: number;
  /** Found per kind, before the filter. */
  counts: Partial<Record<SearchKind, number>>;
  /** Terms to be marked in titles and excerpts. */
  marks: string[];
  corrections: [string, string][];
  /** Why nothing was found. */
  nothing?: ParsedQuery['nothing'] | 'no-match';
}

export interface SearchOptions {
  /** At most this many results. */
  limit?: number;
  /** Only this kind. */
  kind?: SearchKind;
  /** The path that the reader is on: a light preference, never a filter. */
  current?: string;
}

/** One numbered reference of the book: chapter, reference, label. */
export type ReferenceRow = readonly [number, number, string];

export interface Corpus {
  entries: readonly SearchEntry[];
  synonyms: readonly SynonymPair[];
  references: readonly ReferenceRow[];
}

/** How much each kind is worth when the words match alike: what we wrote to be read comes before what we point at. */
const WORTH: Record<SearchKind, number> = { framework: 1, chapter: 1.05, concept: 1.15, lab: 0.9, question: 0.7, blog: 0.7, page: 1, resource: 0.7, 'case-study': 0.55 };
/** What each kind gains where words ask: our pages and questions answer, while a title of a work seldom does. */
const WORTH_ASKED: Partial<Record<SearchKind, number>> = { framework: 1.35, question: 1.1, resource: 0.5, 'case-study': 0.5 };
/** A section inherits this share of what its page's title matches. */
const INHERITED = 0.7;
/** What the rest of a page adds to its best section. */
const COMPANY = 0.35;
const CURRENT_PAGE = 1.06;
const COVERAGE_POWER = 2;

interface Scored {
  id: number;
  score: number;
}

/** Ranks entries; holds no text. */
export class Ranker {
  private readonly vocabulary: Vocabulary;
  private readonly synonyms: Synonyms;
  private readonly leads = new Map<string, number>();
  private readonly keys = new Map<number, string[]>();

  constructor(
    private readonly corpus: Corpus,
    private readonly index: TextIndex,
  ) {
    const names = function* () {
      for (const entry of corpus.entries) {
        if (entry.headings.length === 0) yield entry.title;
        else yield sectionOf(entry);
        if (entry.aliases) yield* entry.aliases;
        if (entry.byline) yield entry.byline;
      }
    };
    this.vocabulary = new Vocabulary(names(), index.terms);
    this.synonyms = new Synonyms(corpus.synonyms);
    corpus.entries.forEach((entry, id) => {
      if (entry.headings.length === 0 && entry.kind !== 'question') this.leads.set(pageOf(entry.url), id);
    });
  }

  /** Answers a query; never throws, whatever is typed. */
  search(query: string, { limit = 10, kind, current }: SearchOptions = {}): SearchAnswer {
    const parsed = parseQuery(query, this.vocabulary, this.synonyms);
    const found = parsed.slots.length ? this.score(parsed, current) : [];
    const pages = this.group(found);
    const counts: SearchAnswer['counts'] = {};
    for (const page of pages) counts[page.kind] = (counts[page.kind] ?? 0) + 1;
    const wanted = kind ? pages.filter((page) => page.kind === kind) : balance(pages, (page) => page.kind);
    const jumps = kind ? [] : this.jump(parsed, wanted[0]?.score ?? 1);
    const results = [...jumps, ...wanted.filter((page) => !jumps.some((jump) => jump.url === page.url))];
    return {
      results: results.slice(0, limit),
      total: results.length,
      counts,
      marks: [...new Set(parsed.slots.flatMap((slot) => slot.alternatives.flatMap((alternative) => alternative.terms)))],
      corrections: parsed.corrections,
      ...(results.length === 0 && { nothing: parsed.nothing ?? 'no-match' }),
    };
  }

  private slotScores(slot: Slot): Map<number, number> {
    const best = new Map<number, number>();
    for (const { terms, weight } of slot.alternatives) {
      const lists = terms.map((term) => this.index.scores(term));
      const [first, ...others] = lists.sort((a, b) => a.size - b.size);
      for (const [id, score] of first ?? []) {
        let sum = score;
        if (!others.every((list) => list.has(id))) continue;
        for (const list of others) sum += list.get(id)!;
        const value = (weight * sum) / lists.length;
        if (value > (best.get(id) ?? 0)) best.set(id, value);
      }
    }
    return best;
  }

  private score({ slots, meant, phrases, asks }: ParsedQuery, current?: string): Scored[] {
    const lists = slots.map((slot) => this.slotScores(slot));
    const rarity = lists.map((list, index) => slots[index]!.weight * (list.size ? Math.log(1 + this.index.size / list.size) : Math.log(1 + this.index.size)));
    const whole = rarity.reduce((sum, value) => sum + value, 0);
    const candidates = new Set(lists.flatMap((list) => [...list.keys()]));
    const phraseKeys = phrases.map(phraseKey);
    const scored: Scored[] = [];
    for (const id of candidates) {
      const entry = this.corpus.entries[id];
      if (!entry) continue;
      const lead = entry.headings.length ? this.leads.get(pageOf(entry.url)) : undefined;
      let sum = 0;
      let covered = 0;
      lists.forEach((list, slot) => {
        const own = list.get(id) ?? 0;
        const inherited = lead === undefined ? 0 : INHERITED * (list.get(lead) ?? 0);
        const value = Math.max(own, inherited);
        sum += slots[slot]!.weight * value;
        if (value > 0) covered += rarity[slot]!;
      });
      let score = sum * (covered / whole) ** COVERAGE_POWER * WORTH[entry.kind];
      if (asks) score *= WORTH_ASKED[entry.kind] ?? 1;
      score *= this.titleFactor(id, entry, meant, phraseKeys);
      if (current !== undefined && pageOf(entry.url) === current) score *= CURRENT_PAGE;
      scored.push({ id, score });
    }
    return scored.sort((a, b) => b.score - a.score || a.id - b.id);
  }

  /** What a title that says just what was typed is worth. */
  private titleFactor(id: number, entry: SearchEntry, query: string, phrases: string[]): number {
    let keys = this.keys.get(id);
    if (!keys) {
      keys = entry.headings.length ? [phraseKey(sectionOf(entry))] : [phraseKey(entry.title), ...(entry.aliases ?? []).map(phraseKey)];
      this.keys.set(id, keys);
    }
    if (phrases.some((phrase) => keys[0] === phrase)) return 6;
    if (phrases.some((phrase) => ` ${keys[0]} `.includes(` ${phrase} `))) return 4;
    const at = keys.indexOf(query);
    if (at >= 0) return entry.headings.length ? 1.35 : RECORDS.has(entry.kind) ? 1.5 : 4;
    if (query.includes(' ') && keys.some((key) => key.includes(query))) return 1.3;
    return 1;
  }

  private group(scored: Scored[]): SearchResult[] {
    const pages = new Map<string, { best: Scored; rest: Scored[] }>();
    for (const item of scored) {
      const entry = this.corpus.entries[item.id]!;
      const key = entry.kind === 'question' ? entry.url : pageOf(entry.url);
      const page = pages.get(key);
      if (page) page.rest.push(item);
      else pages.set(key, { best: item, rest: [] });
    }
    return [...pages.values()]
      .map(({ best, rest }) => {
        const entry = this.corpus.entries[best.id]!;
        const company = rest.slice(0, 3).reduce((sum, item) => sum + item.score, 0);
        const also = rest.filter((item) => item.score > 0.45 * best.score).slice(0, 2).map((item) => this.corpus.entries[item.id]!);
        return {
          id: best.id,
          url: entry.url,
          title: entry.title,
          section: sectionOf(entry),
          kind: entry.kind,
          score: best.score + (COMPANY * company) / 3,
          ...(entry.byline && { byline: entry.byline }),
          also: also.filter((other) => other.headings.length > 0).map((other) => ({ url: other.url, section: sectionOf(other) })),
        };
      })
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }

  private jump({ jump }: ParsedQuery, top: number): SearchResult[] {
    if (jump?.reference === undefined) return [];
    const row = this.corpus.references.find(([chapter, reference]) => chapter === jump.chapter && reference === jump.reference);
    if (!row) return [];
    const [chapter, reference, label] = row;
    return [{ id: -1, url: `/r/${chapter}/${reference}`, title: label, section: `Chapter ${chapter}, reference ${reference}`, kind: 'resource', score: 2 * top, also: [] }];
  }
}
