import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FirstState } from './firstState';
import type { AnyLab } from './lab';
import {
  computeKey,
  defaults,
  readQuery,
  writeQuery,
  type ParameterSpec,
  type Problem,
  type Values,
} from './parameters';

type AnyValues = Values<ParameterSpec>;

/** A lab's live state: its values (kept in the address), the newest result, and how far the next one is. */
export interface LabState {
  readonly values: AnyValues;
  /** The values that `result` belongs to, with the view parameters as they stand now. */
  readonly shown: AnyValues;
  readonly result: unknown;
  readonly problems: readonly Problem[];
  /** Undefined where nothing is being computed, else 0 to 1. */
  readonly progress: number | undefined;
  readonly failure: string | undefined;
  readonly set: (changes: Record<string, unknown>) => void;
  readonly reset: () => void;
  readonly cancel: () => void;
  /** The present state as an address with every parameter written out. */
  readonly link: () => string;
}

/** Writes the state into the address without a history entry for every notch of a slider. */
function writeAddress(spec: ParameterSpec, values: AnyValues): void {
  const query = writeQuery(spec, values, location.search);
  history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
}

/** Writes the newest state into the address, after a delay: never in the task that answers the reader. */
function useAddress(spec: ParameterSpec): (values: AnyValues, delay: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(
    (values, delay) => {
      const { pathname } = location;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // The reader may have gone on to another page, whose address is not ours.
        if (location.pathname === pathname) writeAddress(spec, values);
      }, delay);
    },
    [spec],
  );
}

/**
 * Milliseconds that the address waits while something is computed: a browser takes as long over the address as over a new picture,
 * and Safari refuses more than a hundred writes in half a minute, which a dragged slider reaches.
 */
const PICTURE_FIRST = 120;

/** Holds the state of one lab, from the state that the address named when it came into view. */
export function useLab(lab: AnyLab, initial: FirstState): LabState {
  const [values, setValues] = useState(initial.values);
  const [problems, setProblems] = useState(initial.problems);
  const [done, setDone] = useState({ values: initial.values, result: initial.result });
  const [progress, setProgress] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const { runner } = initial;
  const finished = useRef(done);
  const asked = useRef(computeKey(lab.parameters, initial.values));
  const write = useAddress(lab.parameters);

  useEffect(() => {
    runner.tell({
      onProgress: setProgress,
      onDone: (result, input, partial) => {
        setDone({ values: input, result });
        if (!partial) finished.current = { values: input, result };
        if (!partial && computeKey(lab.parameters, input) === asked.current) setProgress(undefined);
      },
      onFailure: (message) => {
        setFailure(message);
        setProgress(undefined);
      },
    });
    return () => runner.dispose();
  }, [lab, runner]);

  const change = useCallback(
    (next: AnyValues) => {
      setValues(next);
      const key = computeKey(lab.parameters, next);
      write(next, key === asked.current ? 0 : PICTURE_FIRST);
      if (key === asked.current) return;
      asked.current = key;
      setFailure(undefined);
      setProgress(0);
      runner.run(next);
    },
    [lab, runner, write],
  );

  useEffect(() => {
    const onPopState = (): void => {
      const read = readQuery(lab.parameters, location.search);
      setProblems(read.problems);
      change(read.values);
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [lab, change]);

  const latest = useRef(values);
  useEffect(() => {
    latest.current = values;
  }, [values]);

  const set = useCallback(
    (changes: Record<string, unknown>) => {
      const next = { ...latest.current, ...changes } as AnyValues;
      latest.current = next;
      setProblems((old) => (old.length ? old.filter(({ name }) => !(name in changes)) : old));
      change(next);
    },
    [change],
  );
  const reset = useCallback(() => {
    setProblems([]);
    change(defaults(lab.parameters));
  }, [lab, change]);
  const cancel = useCallback(() => {
    runner.cancel();
    setProgress(undefined);
    // Picture and controls go back to the last finished state, which need not be computed again.
    setDone(finished.current);
    asked.current = computeKey(lab.parameters, finished.current.values);
    change(finished.current.values);
  }, [lab, runner, change]);
  const link = useCallback(
    () => `${location.origin}${location.pathname}?${writeQuery(lab.parameters, latest.current, '', true)}`,
    [lab],
  );

  // As text, so that a move of any other control leaves `shown` the same object, and the pictures as they are until their result is there.
  const viewed = JSON.stringify(Object.fromEntries(Object.entries(lab.parameters).flatMap(([name, { view }]) => (view ? [[name, values[name]]] : []))));
  const shown = useMemo(() => ({ ...done.values, ...(JSON.parse(viewed) as AnyValues) }), [done, viewed]);

  return { values, shown, result: done.result, problems, progress, failure, set, reset, cancel, link };
}
