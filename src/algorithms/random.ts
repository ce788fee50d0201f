/**
 * Seeded chance. Every random draw of the site comes from here, so the same seed gives the same numbers on any machine.
 * Generator: mulberry32: 32 bits of state, one multiply-xor-shift mix per draw.
 */
export interface Random {
  /** A number in [0, 1). */
  uniform(): number;
  /** A whole number in [0, bound). */
  below(bound: number): number;
  /** A draw from the standard normal distribution (Box–Muller). */
  normal(): number;
  /** `count` whole numbers in [0, bound), drawn with replacement: a bootstrap sample where count = bound. */
  withReplacement(count: number, bound: number): number[];
  /** `count` different whole numbers in [0, bound), in random order. */
  withoutReplacement(count: number, bound: number): number[];
}

/** Starts a stream of chance; `stream` gives independent streams of one seed (one per tree, say). */
export function createRandom(seed: number, stream = 0): Random {
  // Neighbouring seeds must not give neighbouring streams, so both numbers pass the mixer before the first draw.
  let state = mix((seed | 0) ^ mix((stream + 0x9e3779b9) | 0));
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return (mix(state) >>> 0) / 4294967296;
  };
  const below = (bound: number): number => Math.floor(uniform() * bound);
  return {
    uniform,
    below,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    withReplacement: (count, bound) => Array.from({ length: count }, () => below(bound)),
    withoutReplacement(count, bound) {
      if (count > bound) throw new Error(`Cannot draw ${count} different numbers below ${bound}`);
      // A partial Fisher–Yates shuffle: position i takes one of the numbers that are left.
      const numbers = Array.from({ length: bound }, (_, i) => i);
      for (let i = 0; i < count; i++) {
        const j = i + below(bound - i);
        [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
      }
      return numbers.slice(0, count);
    },
  };
}

function mix(value: number): number {
  let t = Math.imul(value ^ (value >>> 15), value | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return t ^ (t >>> 14);
}
