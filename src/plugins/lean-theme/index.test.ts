import type { LoadContext } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import leanTheme from './index';

const experiments = (baseUrl: string, given: object): unknown => {
  const { configureWebpack } = leanTheme({ baseUrl } as LoadContext);
  return (configureWebpack as (config: object, isServer: boolean) => { experiments?: unknown })({ experiments: given }, false).experiments;
};

describe('what the bundler keeps from build to build', () => {
  it('is told apart by base URL and by our loaders', () => {
    expect(experiments('/repo/', { cache: { type: 'persistent', version: '3' } })).toEqual({ cache: { version: '3-/repo/', buildDependencies: expect.arrayContaining([expect.stringMatching(/lean-registry\.cjs$/)]) } });
  });

  it('stays nothing where nothing is kept', () => {
    expect(experiments('/repo/', {})).toEqual({});
  });
});
