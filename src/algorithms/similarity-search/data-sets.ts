/** Seeded point sets whose difficulty can be dialled: embeddings cluster, and their intrinsic dimension is low. */
import type { Vectors } from './vectors';

/** A standard normal draw by Box and Muller. */
export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export interface MixtureOptions {
  readonly count: number;
  readonly dim: number;
  /** Number of clusters; 0 gives one uniform cube, the hard case. */
  readonly clusters: number;
  /** Standard deviation inside a cluster, where the centres are uniform in [0, 1] per dimension. */
  readonly spread: number;
  readonly random: () => number;
}

/** A Gaussian mixture with uniform centres in the unit cube; each vector draws its cluster uniformly. */
export function gaussianMixture({ count, dim, clusters, spread, random }: MixtureOptions): Vectors {
  const centres = Float32Array.from({ length: clusters * dim }, random);
  const data = new Float32Array(count * dim);
  for (let id = 0; id < count; id++) {
    const centre = Math.floor(random() * clusters) * dim;
    for (let i = 0; i < dim; i++) data[id * dim + i] = clusters === 0 ? random() : centres[centre + i]! + spread * gaussian(random);
  }
  return { data, count, dim };
}

/** The last `held` rows as queries and the rest as the indexed set: queries then come from the same distribution. */
export function splitQueries(vectors: Vectors, held: number): { base: Vectors; queries: Vectors } {
  const { data, count, dim } = vectors;
  const cut = (count - held) * dim;
  return { base: { data: data.slice(0, cut), count: count - held, dim }, queries: { data: data.slice(cut), count: held, dim } };
}
