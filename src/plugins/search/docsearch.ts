/** Hosted search instead of ours, for a community that outgrows it. */

/** Settings of Docusaurus's DocSearch theme, or nothing unless all three variables are set. */
export function docSearch(env: NodeJS.ProcessEnv): { appId: string; apiKey: string; indexName: string; contextualSearch: boolean; searchPagePath: false } | undefined {
  const { ALGOLIA_APP_ID: appId, ALGOLIA_API_KEY: apiKey, ALGOLIA_INDEX_NAME: indexName } = env;
  if (!appId || !apiKey || !indexName) return undefined;
  // Our own results page keeps its address.
  return { appId, apiKey, indexName, contextualSearch: false, searchPagePath: false };
}

/** Addresses that a content security policy has to let scripts call, when hosted search is on. */
export function docSearchHosts(env: NodeJS.ProcessEnv): string[] {
  const settings = docSearch(env);
  return settings ? [`https://${settings.appId}-dsn.algolia.net`, `https://${settings.appId}.algolia.net`, 'https://*.algolianet.com'] : [];
}
