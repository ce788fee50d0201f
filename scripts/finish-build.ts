/** `npm run build`, second half: finishes the site that Docusaurus wrote (policy, twins, service worker). */
import { siteIdentity } from '../src/site/identity';
import { SITE_TAGLINE, SITE_TITLE } from '../src/site/names';
import { finishSite } from '../src/delivery/finish-site';
import { docSearchHosts } from '../src/plugins/search/docsearch';

const { pages, twins, version, offlineBytes } = finishSite(process.argv[2] ?? 'build', { title: SITE_TITLE, tagline: SITE_TAGLINE, ...siteIdentity(process.env), services: docSearchHosts(process.env) });
console.log(`finished ${pages} pages, ${twins} with a Markdown twin; version ${version}, ${(offlineBytes / 1e6).toFixed(1)} MB to save for offline`);
