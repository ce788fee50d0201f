import { translate } from '@docusaurus/Translate';
import type { ControlTexts } from '../shared/lab';
import { whole } from '../shared/numbers';
import type { FunnelResult, StageName } from './compute';
import { spec, type FunnelValues } from './parameters';

/** 12,300 or 4.2 million: large counts as people say them. */
export function amount(count: number): string {
  if (count >= 1e9) return translate({ id: 'labs.funnel.billion', message: '{count} billion' }, { count: short(count / 1e9) });
  if (count >= 1e6) return translate({ id: 'labs.funnel.million', message: '{count} million' }, { count: short(count / 1e6) });
  return whole(count);
}

const short = (value: number): string => Number(value.toPrecision(2)).toString();

/** Milliseconds, or the next unit where they would be unreadable. */
export function time(ms: number): string {
  if (ms >= 120_000) return translate({ id: 'labs.funnel.minutes', message: '{count} min' }, { count: short(ms / 60_000) });
  return ms >= 1000 ? `${short(ms / 1000)} s` : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

export const percent = (share: number): string => `${Math.round(100 * share)}%`;

export function stageName(stage: string): string {
  const names: Record<StageName, string> = {
    retrieval: translate({ id: 'labs.funnel.retrieval', message: 'Retrieval' }),
    light: translate({ id: 'labs.funnel.light', message: 'Light ranker' }),
    heavy: translate({ id: 'labs.funnel.heavy', message: 'Heavy ranker' }),
  };
  return names[stage as StageName];
}

const quality = (stage: StageName): ControlTexts => ({
  label: translate({ id: 'labs.funnel.quality', message: '{stage}: agreement with true worth, ρ' }, { stage: stageName(stage) }),
  format: (rho) => rho.toFixed(stage === 'heavy' ? 3 : 2),
});

export function controls(v: FunnelValues): { readonly [K in keyof typeof spec]: ControlTexts } {
  return {
    catalogue: { label: translate({ id: 'labs.funnel.catalogue', message: 'Catalogue' }), format: (exponent) => amount(10 ** exponent) },
    best: { label: translate({ id: 'labs.funnel.best', message: 'Truly best items followed' }) },
    budget: { label: translate({ id: 'labs.funnel.budget', message: 'Latency budget' }), format: time },
    scanned: { label: translate({ id: 'labs.funnel.scanned', message: 'Retrieval: share of the catalogue scored' }), options: Object.fromEntries(spec.scanned.options.map((share) => [share, `${share}%`])) },
    index: { label: translate({ id: 'labs.funnel.index', message: 'Retrieval: recall of its index' }), format: percent, hidden: v.scanned === '100' },
    shards: { label: translate({ id: 'labs.funnel.shards', message: 'Retrieval: shards' }) },
    retrieve: { label: translate({ id: 'labs.funnel.retrieve', message: 'Retrieval: items passed on' }), format: amount },
    q1: quality('retrieval'),
    light: { label: translate({ id: 'labs.funnel.useLight', message: 'A light ranker in between' }) },
    keep: { label: translate({ id: 'labs.funnel.keep', message: 'Light ranker: items passed on' }), format: amount, hidden: !v.light },
    q2: { ...quality('light'), hidden: !v.light },
    shown: { label: translate({ id: 'labs.funnel.shown', message: 'Items on the page' }) },
    q3: quality('heavy'),
    micros: { label: translate({ id: 'labs.funnel.micros', message: 'Heavy ranker: time an item' }), format: (micros) => `${micros} µs` },
    parallel: { label: translate({ id: 'labs.funnel.parallel', message: 'Heavy ranker: parallel workers' }) },
  };
}

/** The stage that takes most of the time, and the one that loses most of the best items. */
export function culprits({ report }: FunnelResult): { slowest: FunnelResult['report']['stages'][number]; lossiest: FunnelResult['report']['stages'][number] } {
  const slowest = report.stages.reduce((a, b) => (b.latencyMs > a.latencyMs ? b : a));
  const lossiest = report.stages.reduce((a, b) => (b.recall < a.recall ? b : a));
  return { slowest, lossiest };
}

/** The sentence for the interview. */
export function say(v: FunnelValues, result: FunnelResult): string {
  const { report, room } = result;
  const { slowest, lossiest } = culprits(result);
  const values = {
    size: amount(10 ** v.catalogue), latency: time(report.latencyMs), budget: time(v.budget), recall: percent(report.recall), all: time(result.heavyOnAllMs),
    slowest: stageName(slowest.name), slowShare: percent(slowest.latencyMs / report.latencyMs), lossiest: stageName(lossiest.name), loss: percent(1 - lossiest.recall),
    room: room.catalogue >= 1e6 ? '10⁶' : short(room.catalogue),
  };
  if (report.latencyMs > v.budget)
    return translate({ id: 'labs.funnel.say.over', message: 'The funnel takes {latency} of a {budget} budget, {slowShare} of it in {slowest}: that is where I cut first, and I check what it does to the {recall} of the best items that still arrive.' }, values);
  return translate({ id: 'labs.funnel.say', message: 'The heavy ranker alone would need {all} for {size} items; the funnel answers in {latency} and still shows {recall} of the best. Most of what is lost goes in {lossiest} ({loss}), and the catalogue can grow {room}-fold before the {budget} budget breaks.' }, values);
}
