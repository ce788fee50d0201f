/** Who we say that we are. */
import fs from 'node:fs';
import path from 'node:path';
import { siteIdentity } from '../../src/site/identity';

/** An honest name with an address at which a site's keeper can read what this is. */
export function userAgent(root: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const { url, baseUrl } = siteIdentity(process.env);
  return `ml-system-design-companion-links/${version} (link check; +${new URL(`${baseUrl}link-health`, url).href})`;
}
