import { describe, expect, it } from 'vitest';
import { bundle } from './bundle';
import { SearchEngine } from './engine';
import { smallLibrary } from './fixture';
import { memorySource } from './read-folder';
import { type SearchReply, SearchSession } from './session';

const files = bundle(smallLibrary());

describe('SearchSession', () => {
  it('answers a query twice, from titles and from everything, and then quotes', async () => {
    const replies: SearchReply[] = [];
    const session = new SearchSession(new SearchEngine(memorySource(files)), (reply) => replies.push(reply));
    await session.take({ type: 'open' });
    await session.take({ type: 'query', id: 1, query: 'hnsw', options: {} });
    expect(replies.map((reply) => (reply.type === 'answer' ? `answer ${String(reply.complete)}` : reply.type))).toEqual(['answer false', 'answer true', 'excerpts']);
  });

  it('drops a query that was typed over', async () => {
    const replies: SearchReply[] = [];
    const session = new SearchSession(new SearchEngine(memorySource(files)), (reply) => replies.push(reply));
    await Promise.all([session.take({ type: 'query', id: 1, query: 'ba', options: {} }), session.take({ type: 'query', id: 2, query: 'bag', options: {} })]);
    expect(new Set(replies.map(({ id }) => id))).toEqual(new Set([2]));
  });

  it('says when the index cannot be had, and whether titles could', async () => {
    const source = memorySource(files);
    const replies: SearchReply[] = [];
    const partly = new SearchSession(new SearchEngine({ ...source, file: (ref) => (ref.path.startsWith('first') ? source.file(ref) : Promise.reject(new Error('gone'))) }), (reply) => replies.push(reply));
    await partly.take({ type: 'query', id: 1, query: 'bagging', options: {} });
    expect(replies.at(-1)).toEqual({ type: 'failed', id: 1, reason: 'unreachable', partial: true });
    const wholly = new SearchSession(new SearchEngine({ manifest: () => Promise.reject(new Error('offline')), file: source.file }), (reply) => replies.push(reply));
    await wholly.take({ type: 'open' });
    await wholly.take({ type: 'query', id: 2, query: 'bagging', options: {} });
    expect(replies.at(-1)).toEqual({ type: 'failed', id: 2, reason: 'unreachable', partial: false });
  });
});
