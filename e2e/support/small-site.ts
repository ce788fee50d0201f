/** Builds the site of `e2e/small-site`: three pages with the real search, to be built in ways that the whole site is not built in. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tool } from '../../scripts/steps/steps';
import { finishSite } from '../../src/delivery/finish-site';
import { docSearchHosts } from '../../src/plugins/search/docsearch';

/** Folder of the site's source. */
export const SMALL_SITE = 'e2e/small-site';

/** Removes what Docusaurus generates beside the source: linters would read it. */
export function tidySmallSite(): void {
  fs.rmSync(path.join(SMALL_SITE, '.docusaurus'), { recursive: true, force: true });
}

/** Builds it under `env` and finishes it as the whole site is finished; returns the folder with the result. @throws when the build fails */
export async function buildSmallSite(env: Record<string, string>): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'small-site-'));
  const { ok } = tool('docusaurus', ['build', SMALL_SITE, '--out-dir', folder], { env });
  tidySmallSite();
  if (!ok) throw new Error('the small site did not build');
  await finishSite(folder, { title: 'Small', tagline: 'A small site', url: 'http://localhost', baseUrl: env.BASE_URL ?? '/', services: docSearchHosts(env) });
  return folder;
}
