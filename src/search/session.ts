/** The conversation between the search box and the engine, whichever thread that runs in. */
import { OutdatedScripts, type SearchEngine } from './engine';
import type { Excerpt } from './excerpt';
import type { SearchAnswer, SearchOptions } from './rank';

/** What the box asks. */
export type SearchRequest =
  /** The box was opened: fetch what the first answer needs, and look whether the site was published anew. */
  | { type: 'open' }
  | { type: 'query'; id: number; query: string; options: SearchOptions };

/** What it is told; a query is answered more than once as more of the index arrives. */
export type SearchReply =
  | { type: 'answer'; id: number; answer: SearchAnswer; complete: boolean }
  | { type: 'excerpts'; id: number; excerpts: [number, Excerpt][] }
  /** `unreachable`: a file did not arrive; `outdated`: the page's scripts are older than the index. */
  | { type: 'failed'; id: number; reason: 'unreachable' | 'outdated'; partial: boolean };

/** Holds one reader's conversation; only the newest query is pursued. */
export class SearchSession {
  private latest?: Extract<SearchRequest, { type: 'query' }>;

  constructor(
    private readonly engine: SearchEngine,
    private readonly reply: (reply: SearchReply) => void,
  ) {}

  /** Takes a request; replies come later. Never rejects. */
  async take(request: SearchRequest): Promise<void> {
    if (request.type === 'query') {
      this.latest = request;
      await this.answer(request);
      return;
    }
    try {
      const changed = await this.engine.refresh();
      await this.engine.loadTitles();
      if (changed && this.latest) await this.answer(this.latest);
    } catch {
      // A query that needs what failed will say so; opening the box promises nothing yet.
    }
  }

  private async answer(request: Extract<SearchRequest, { type: 'query' }>): Promise<void> {
    const { id, query, options } = request;
    let partial = false;
    try {
      for (let complete = false; !complete; ) {
        const answer = await this.engine.search(query, options);
        if (this.latest !== request) return;
        this.reply({ type: 'answer', id, answer, complete: answer.complete });
        partial = true;
        complete = answer.complete;
        if (complete) {
          const excerpts = await this.engine.excerpts(answer.results.map((result) => result.id).filter((entry) => entry >= 0), answer.marks);
          if (this.latest === request) this.reply({ type: 'excerpts', id, excerpts: [...excerpts] });
        } else await this.engine.loadAll();
        if (this.latest !== request) return;
      }
    } catch (error) {
      if (this.latest === request) this.reply({ type: 'failed', id, reason: error instanceof OutdatedScripts ? 'outdated' : 'unreachable', partial });
    }
  }
}
