/** Serving millions of requests: from daily users to replicas, cache and price. */
import { scaleSheet } from '../scale-sheet';

/** Requests per second on average. */
const mean = ({ users, requests }: { users: number; requests: number }): number => (users * 1e6 * requests) / 86_400;

export const scale = scaleSheet({
  inputs: {
    users: { label: 'Daily users', unit: 'million', default: 50, min: 0.001, max: 5000, parent: { assumption: 'a large consumer product' } },
    requests: { label: 'Requests per user a day', unit: '', default: 20, min: 0.1, max: 10_000, parent: { assumption: 'sessions × screens' } },
    peak: { label: 'Peak over mean', unit: '×', default: 3, min: 1, max: 100, parent: { assumption: 'a daily curve with one evening; launches are worse' } },
    cached: { label: 'Answered from cache', unit: '%', default: 30, min: 0, max: 99, parent: { assumption: 'personal answers cache badly' } },
    items: { label: 'Items scored per request', unit: '', default: 500, min: 1, max: 1_000_000, parent: { assumption: 'after retrieval' } },
    rate: { label: 'Items scored per second by one replica', unit: 'thousand', default: 200, min: 0.1, max: 1_000_000, parent: { assumption: 'measure it at the latency you promise, not at full load' } },
    load: { label: 'Load you let a replica carry', unit: '%', default: 60, min: 5, max: 95, parent: { assumption: 'queues grow steeply above it' } },
    wait: { label: 'Time in the service, mean', unit: 'ms', default: 80, min: 0.1, max: 60_000, parent: { assumption: 'inside the promised 200 ms' } },
    price: { label: 'Price of a replica hour', unit: '$', default: 0.5, min: 0.001, max: 200, parent: { assumption: 'a mid-size instance, rounded' } },
  },
  rows: [
    { label: 'Requests per second, mean', unit: 'per second', working: 'users × requests ÷ 86,400 s', value: mean },
    { label: 'Requests per second, peak', unit: 'per second', working: 'mean × peak factor', value: (v) => mean(v) * v.peak },
    { label: 'Reaching the model at peak', unit: 'per second', working: 'peak × (1 − cached)', value: (v) => mean(v) * v.peak * (1 - v.cached / 100) },
    { label: 'Requests in flight at peak', unit: '', working: 'Little’s law: arrivals × time in the service', value: (v) => (mean(v) * v.peak * (1 - v.cached / 100) * v.wait) / 1000 },
    { label: 'Items scored per second', unit: 'per second', working: 'requests reaching the model × items', value: (v) => mean(v) * v.peak * (1 - v.cached / 100) * v.items },
    {
      label: 'Replicas',
      unit: '',
      working: 'items per second ÷ (rate × load), rounded up, plus one in three for the loss of a zone',
      value: (v) => replicas(v),
      reading: (value) => (value > 500 ? 'Score fewer items with a cheap first pass before you buy more replicas.' : undefined),
    },
    { label: 'A month of replicas', unit: '$', working: 'replicas × 720 h × price', value: (v) => replicas(v) * 720 * v.price },
    { label: 'Per thousand requests', unit: '$', working: 'month ÷ requests a month × 1,000', value: (v) => (replicas(v) * 720 * v.price * 1000) / (v.users * 1e6 * v.requests * 30) },
    { label: 'If the cache is lost at peak', unit: '×', working: '1 ÷ (1 − cached)', value: (v) => 1 / (1 - v.cached / 100), reading: (value) => (value > 1.6 ? 'A cold cache overloads the fleet: warm it, or shed load first.' : undefined) },
  ],
});

function replicas({ users, requests, peak, cached, items, rate, load }: { users: number; requests: number; peak: number; cached: number; items: number; rate: number; load: number }): number {
  const scored = mean({ users, requests }) * peak * (1 - cached / 100) * items;
  return Math.ceil(Math.ceil(scored / (rate * 1000 * (load / 100))) * (4 / 3));
}
