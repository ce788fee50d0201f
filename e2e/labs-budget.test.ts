/** What a lab may weigh of its own, its Worker included, beyond the kit that all labs share; in bytes after gzip. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type LabBytes, weighLabs } from '../scripts/bench/labs/bytes';
import { SLUGS, withLabPages } from '../scripts/bench/labs/pages';

const KB = 1000;

describe('a lab', () => {
  let bytes: LabBytes;
  beforeAll(async () => {
    bytes = await withLabPages(weighLabs);
  });

  it('stands on one kit', () => {
    expect(bytes.kit).toBeGreaterThan(5 * KB);
    expect(bytes.kit).toBeLessThanOrEqual(24 * KB);
  });

  it.each(SLUGS)('%s keeps to 15 kB', (slug) => {
    expect(bytes.own[slug]).toBeGreaterThan(KB);
    expect(bytes.own[slug]).toBeLessThanOrEqual(15 * KB);
  });
});
