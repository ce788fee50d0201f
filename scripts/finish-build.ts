/** `npm run build`, second half: finishes the site that Docusaurus wrote (fonts, styles, policy, twins, service worker). */
import { siteIdentity } from '../src/site/identity';
import { SITE_TAGLINE, SITE_TITLE } from '../src/site/names';
import { finishSite } from '../src/delivery/finish-site';
import { docSearchHosts } from '../src/plugins/search/docsearch';

async function finish(folder: string): Promise<void> {
  const { pages, twins, version, offlineBytes, formulaFontBytes } = await finishSite(folder, { title: SITE_TITLE, tagline: SITE_TAGLINE, ...siteIdentity(process.env), services: docSearchHosts(process.env) });
  console.log(`finished ${pages} pages, ${twins} with a Markdown twin; formula font ${(formulaFontBytes / 1000).toFixed(0)} kB; version ${version}, ${(offlineBytes / 1e6).toFixed(1)} MB to save for offline`);
}

finish(process.argv[2] ?? 'build').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
