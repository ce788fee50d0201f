/** The funnel of one request, from the whole catalogue to the page, and what breaks first as it grows. */
import { headroom, runFunnel, stageLoads, type FunnelReport, type Stage } from '../../algorithms/candidate-generation/funnel';
import type { FunnelValues } from './parameters';

export type StageName = 'retrieval' | 'light' | 'heavy';

export interface FunnelResult {
  readonly report: FunnelReport;
  /** Recall of the whole funnel for each catalogue size from 10⁴ to 10⁹, in half decades. */
  readonly bySize: readonly (readonly [exponent: number, recall: number, latencyMs: number])[];
  /** Factor by which the catalogue, or the lists passed on, can grow within the budget. */
  readonly room: { readonly catalogue: number; readonly candidates: number };
  /** What the report would say with the heavy ranker on everything: milliseconds. */
  readonly heavyOnAllMs: number;
}

/** One 64-dimensional distance from memory, an assumption that the page states. */
const RETRIEVAL_MICROS = 0.05;
const LIGHT_MICROS = 5;

/** The stages that the values describe; the retriever scans a share of the catalogue split over shards. */
export function stagesOf(v: FunnelValues): readonly (Stage & { readonly name: StageName })[] {
  const retrieval = { name: 'retrieval', keep: v.retrieve, quality: v.q1, scanned: Number(v.scanned) / 100, indexRecall: v.scanned === '100' ? 1 : v.index, microsPerItem: RETRIEVAL_MICROS, parallel: v.shards, fixedMs: 5 } as const;
  const light = { name: 'light', keep: v.keep, quality: v.q2, scanned: 1, indexRecall: 1, microsPerItem: LIGHT_MICROS, parallel: 1, fixedMs: 4 } as const;
  const heavy = { name: 'heavy', keep: v.shown, quality: v.q3, scanned: 1, indexRecall: 1, microsPerItem: v.micros, parallel: v.parallel, fixedMs: 8 } as const;
  return v.light ? [retrieval, light, heavy] : [retrieval, heavy];
}

/** A few milliseconds of arithmetic; yields once a catalogue size. */
export function* funnel(v: FunnelValues): Generator<number, FunnelResult, void> {
  const stages = stagesOf(v);
  const size = 10 ** v.catalogue;
  const bySize: (readonly [number, number, number])[] = [];
  for (let exponent = 4; exponent <= 9; exponent += 0.5) {
    const { recall, latencyMs } = runFunnel(10 ** exponent, v.best, stages);
    bySize.push([exponent, recall, latencyMs]);
    yield (exponent - 3.5) / 6;
  }
  const wider = (factor: number) => stages.map((stage, i) => (i === stages.length - 1 ? stage : { ...stage, keep: stage.keep * factor }));
  const heavy = stages.at(-1)!;
  return {
    report: runFunnel(size, v.best, stages),
    bySize,
    room: {
      catalogue: headroom((factor) => stageLoads(size * factor, stages), v.budget),
      candidates: headroom((factor) => stageLoads(size, wider(factor)), v.budget),
    },
    heavyOnAllMs: stageLoads(size, [heavy])[0]!.latencyMs,
  };
}
