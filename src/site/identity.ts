/** Where this copy of the site lives: derived from the repository that builds it, so that a fork deploys with no edit. */

export interface Identity {
  /** Origin without a trailing slash, e.g. https://owner.github.io */
  url: string;
  /** Path below the origin, with slashes at both ends. */
  baseUrl: string;
  owner: string;
  repository: string;
  /** Address of the repository without a trailing slash. */
  repositoryUrl: string;
  branch: string;
}

/**
 * Reads GITHUB_REPOSITORY (`owner/name`), and the overrides SITE_URL, BASE_URL, DEFAULT_BRANCH.
 * Without any of them the site is built for http://localhost:3000/ under a placeholder owner.
 * Throws when a variable is malformed, naming it and its value.
 */
export function siteIdentity(env: Record<string, string | undefined>): Identity {
  const slug = env.GITHUB_REPOSITORY || 'ml-system-design-companion/ml-system-design-companion';
  const [owner = '', repository = '', ...rest] = slug.split('/');
  if (!/^[\w.-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || rest.length > 0)
    throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(slug)}; write owner/name`);
  const hosted = Boolean(env.GITHUB_REPOSITORY);
  const server = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const url = env.SITE_URL || (hosted ? `https://${owner.toLowerCase()}.github.io` : 'http://localhost:3000');
  if (!/^https?:\/\/[^/\s]+$/.test(url)) throw new Error(`SITE_URL is ${JSON.stringify(url)}; write an origin such as https://example.org, without a path`);
  const userSite = repository.toLowerCase() === `${owner.toLowerCase()}.github.io`;
  const baseUrl = env.BASE_URL || (hosted && !env.SITE_URL && !userSite ? `/${repository}/` : '/');
  if (!/^\/(?:[^/\s]+\/)*$/.test(baseUrl)) throw new Error(`BASE_URL is ${JSON.stringify(baseUrl)}; write a path with slashes at both ends, such as /companion/`);
  return { url, baseUrl, owner, repository, repositoryUrl: `${server}/${owner}/${repository}`, branch: env.DEFAULT_BRANCH || 'main' };
}
