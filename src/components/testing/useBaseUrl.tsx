/** Plays `@docusaurus/useBaseUrl` in tests. */

/** A site at `/`. */
export default function useBaseUrl(path: string): string {
  return path;
}
