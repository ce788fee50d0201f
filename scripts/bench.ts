/** `npm run bench [-- part…]`: measures the built site and prints one JSON object; progress goes to standard error. */
import { measureBrowse } from './bench/browse';
import { measureBuild } from './bench/build';
import { measureGrowth } from './bench/growth';
import { measureLabs } from './bench/labs';
import { measureLinks } from './bench/links';
import { measureSearch } from './bench/search';
import { measureLighthouse } from './bench/lighthouse';
import { measurePageWeight } from './bench/page-weight';

/** Each part's name → what measures it; a part returns any JSON value. */
const PARTS: Record<string, () => Promise<unknown>> = {
  browse: measureBrowse,
  build: measureBuild,
  growth: measureGrowth,
  labs: measureLabs,
  links: measureLinks,
  search: measureSearch,
  lighthouse: measureLighthouse,
  'page-weight': () => measurePageWeight(),
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`unknown part ${unknown.join(', ')}: write any of ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
  }
  const results: Record<string, unknown> = {};
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`measuring ${name}…`);
    try {
      results[name] = await measure();
    } catch (error) {
      results[name] = { error: error instanceof Error ? error.message : String(error) };
      process.exitCode = 1;
    }
  }
  console.log(JSON.stringify(results, undefined, 2));
}

void main();
