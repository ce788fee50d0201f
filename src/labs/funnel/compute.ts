/** The funnel of one request, from the whole catalogue to the page, and what breaks first as it grows. */
import { headroom, runFunnel, stageLoads, type FunnelReport, type Stage } from '../../algorithms/candidate-generation/funnel';
import { parameters, type Values } from '../shared/parameters';

export const SCANS = ['100', '10', '1', '0.1', '0.01'] as const;

export const spec = parameters({
  catalogue: { kind: 'number', min: 4, max: 9, step: 0.5, default: 7 },
  best: { kind: 'number', min: 5, max: 100, step: 5, default: 10 },
  budget: { kind: 'number', min: 20, max: 500, step: 10, default: 100 },
  scanned: { kind: 'choice', options: SCANS, default: '0.1' },
  index: { kind: 'number', min: 0.5, max: 1, step: 0.01, default: 0.95 },
  shards: { kind: 'number', min: 1, max: 64, step: 1, default: 1 },
  retrieve: { kind: 'number', min: 100, max: 5000, step: 100, default: 1000 },
  q1: { kind: 'number', min: 0.5, max: 0.99, step: 0.01, default: 0.85 },
  light: { kind: 'switch', default: true },
  keep: { kind: 'number', min: 50, max: 2000, step: 50, default: 300 },
  q2: { kind: 'number', min: 0.5, max: 0.99, step: 0.01, default: 0.94 },
  shown: { kind: 'number', min: 5, max: 100, step: 5, default: 20 },
  q3: { kind: 'number', min: 0.5, max: 0.995, step: 0.005, default: 0.98 },
  micros: { kind: 'number', min: 10, max: 1000, step: 10, default: 200 },
  parallel: { kind: 'number', min: 1, max: 32, step: 1, default: 4 },
});

export type FunnelValues = Values<typeof spec>;
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
