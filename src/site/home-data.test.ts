import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue/load';
import { homeData, stepsOf } from './home-data';

const root = path.resolve(import.meta.dirname, '../..');

describe('homeData', () => {
  const data = homeData(loadCatalogue(root).catalogue, root);

  it('shows the eleven problems with a line each', () => {
    expect(data.problems).toHaveLength(11);
    for (const { line } of data.problems) expect(line.length).toBeGreaterThan(20);
  });

  it('shows seven steps that fill 45 minutes', () => {
    expect(data.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    expect(data.steps[0]).toMatchObject({ number: 1, to: '/framework#1-clarify-requirements' });
  });

  it('counts what the library holds', () => {
    expect(data.counts.references).toBe(246);
    expect(data.counts.resources).toBeGreaterThan(200);
  });
});

describe('stepsOf', () => {
  it('says what is missing', () => {
    expect(() => stepsOf('| 1. A | 5 |')).toThrow(/found 1 of the seven steps.*Keep a table/);
    const table = Array.from({ length: 7 }, (_, i) => `| ${i + 1}. Step | 5 | x |`).join('\n');
    expect(() => stepsOf(table)).toThrow(/no heading "## 1\. Step"/);
  });
});
