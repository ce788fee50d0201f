/** Serves the built site on loopback for the browser tests and tells them where. */
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from './serve';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, with a trailing slash. */
    site: string;
  }
}

/** Starts the server before the first test and stops it after the last. @throws where there is no site: run `npm run build` first */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { site, stop } = await serveSite(path.resolve('build'));
  project.provide('site', site);
  return stop;
}
