import routes from '@generated/routes';

/** What we read of a route; only documents stand in a sidebar. */
export interface SiteRoute {
  path: string;
  exact?: boolean;
  sidebar?: string;
  /** Loads the route's chunks; replaced where more must be loaded. */
  component: { preload?: () => Promise<unknown> };
  routes?: SiteRoute[];
}

function leaves(list: readonly SiteRoute[]): SiteRoute[] {
  return list.flatMap((route) => (route.routes ? leaves(route.routes) : [route]));
}

/** The site's pages, without the one for lost addresses. */
export const SITE_ROUTES: readonly SiteRoute[] = leaves(routes as unknown as SiteRoute[]).filter(({ path }) => path !== '*');
