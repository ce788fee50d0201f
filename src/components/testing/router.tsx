/** Plays `@docusaurus/router` in tests. */

/** A history that goes nowhere. */
export function useHistory(): { push: (to: string) => void; replace: (to: object) => void } {
  return { push: () => undefined, replace: () => undefined };
}

/** The address of a page without a query. */
export function useLocation(): { search: string } {
  return { search: '' };
}
