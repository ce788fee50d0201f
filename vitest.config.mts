import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@site': path.resolve(import.meta.dirname) };
/** Components are rendered without the framework: what they take from it is played by a few lines. */
const framework = { find: /^@(?:docusaurus|theme)\/(Translate|Link|useBaseUrl|useDocusaurusContext|router|Layout)$/, replacement: path.resolve(import.meta.dirname, 'src/components/testing/$1.tsx') };

/** Two projects: `unit` needs nothing but Node; `e2e` drives a real Chromium against the built site. */
export default defineConfig({
  test: {
    // Of tests marked `concurrent`: two cores are the least that CI has.
    maxConcurrency: 2,
    projects: [
      {
        resolve: { alias: [framework, ...Object.entries(alias).map(([find, replacement]) => ({ find, replacement }))] },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/setup.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
