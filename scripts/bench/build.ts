/** How long a build takes and how many pages it makes. */
import fs from 'node:fs';
import { htmlFiles } from '../steps/site-steps';
import { tool } from '../steps/steps';

export interface BuildFigures {
  /** Seconds with no cache at all. */
  coldSeconds: number;
  /** Seconds of a second build with nothing changed. */
  warmSeconds: number;
  /** HTML files in build/. */
  pages: number;
}

/** Builds twice: first without `.docusaurus` and the bundler's cache, then again. Leaves the site in `build/`. */
export async function measureBuild(): Promise<BuildFigures> {
  for (const folder of ['.docusaurus', 'build', 'node_modules/.cache']) fs.rmSync(folder, { recursive: true, force: true });
  const coldSeconds = timedBuild();
  const warmSeconds = timedBuild();
  return { coldSeconds, warmSeconds, pages: htmlFiles('build').length };
}

function timedBuild(): number {
  const start = performance.now();
  if (!tool('npm', ['run', 'build']).ok) throw new Error('the build failed');
  return Math.round((performance.now() - start) / 100) / 10;
}
