import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SearchKind } from '../../search/document';
import type { Excerpt } from '../../search/excerpt';
import type { SearchAnswer } from '../../search/rank';
import type { SearchReply } from '../../search/session';
import { connect } from './connection';

/** What the box shows. */
export interface SearchState {
  /** Query that `answer` answers. */
  query: string;
  answer?: SearchAnswer;
  /** False while only titles have been searched. */
  complete: boolean;
  excerpts: ReadonlyMap<number, Excerpt>;
  failed?: 'unreachable' | 'outdated';
}

const EMPTY: SearchState = { query: '', complete: false, excerpts: new Map() };

/** Searches as the query changes; starts loading when first used. `retry` asks the last query again. */
export function useSearch(query: string, { kind, limit, current }: { kind?: SearchKind; limit: number; current?: string }): { state: SearchState; retry: () => void } {
  const { siteConfig } = useDocusaurusContext();
  const [state, setState] = useState<SearchState>(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef({ id: 0, query: '' });

  useEffect(() => {
    const connection = connect(siteConfig.baseUrl);
    connection.send({ type: 'open' });
    return connection.listen((reply) => {
      if (reply.id === asked.current.id) setState((before) => afterReply(before, reply, asked.current.query));
    });
  }, [siteConfig.baseUrl]);

  useEffect(() => {
    if (!query.trim()) {
      asked.current = { id: ++lastId, query };
      setState(EMPTY);
      return;
    }
    asked.current = { id: ++lastId, query };
    connect(siteConfig.baseUrl).send({ type: 'query', id: lastId, query, options: { limit, ...(kind && { kind }), ...(current && { current }) } });
  }, [query, kind, limit, current, attempt, siteConfig.baseUrl]);

  const retry = useCallback(() => {
    setState((before) => ({ ...before, failed: undefined }));
    setAttempt((count) => count + 1);
  }, []);
  return { state, retry };
}

/** Numbers queries across every box of the page, as they share one connection. */
let lastId = 0;

function afterReply(before: SearchState, reply: SearchReply, query: string): SearchState {
  if (reply.type === 'answer') return { query, answer: reply.answer, complete: reply.complete, excerpts: before.query === query ? before.excerpts : new Map() };
  if (reply.type === 'excerpts') return { ...before, excerpts: new Map(reply.excerpts) };
  return { ...before, query, failed: reply.reason, ...(!reply.partial && { answer: undefined }) };
}
