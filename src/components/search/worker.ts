/** The search's own thread; its first message is the site's base address. */
import { SearchEngine } from '../../search/engine';
import { fetchSource } from '../../search/fetch-source';
import { type SearchRequest, SearchSession } from '../../search/session';

let session: SearchSession | undefined;

globalThis.addEventListener('message', ({ data }: MessageEvent<SearchRequest | { type: 'base'; base: string }>) => {
  if (data.type === 'base') session = new SearchSession(new SearchEngine(fetchSource(data.base)), (reply) => globalThis.postMessage(reply));
  else void session?.take(data);
});
