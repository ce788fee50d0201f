import type { ClientModule } from '@docusaurus/types';

/**
 * Leaves it at fetching a page when the reader points at its link or touches it, which Docusaurus does by itself. It would
 * also fetch the page of every link that comes into view: dozens of requests just when the reader begins to scroll,
 * and most of them for nothing. Called before the links of the first page are watched.
 */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = () => {
  window.docusaurus = { ...window.docusaurus, prefetch: () => false };
};
