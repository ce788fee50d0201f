/** Plays `@docusaurus/useDocusaurusContext` in tests. */

/** The custom fields that components read. */
export default function useDocusaurusContext(): { siteConfig: { customFields: Record<string, string> } } {
  return { siteConfig: { customFields: { repositoryUrl: 'https://code.example/companion', branch: 'main' } } };
}
