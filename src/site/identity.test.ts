import { describe, expect, it } from 'vitest';
import { siteIdentity } from './identity';

describe('siteIdentity', () => {
  it('builds for localhost when nothing is set', () => {
    expect(siteIdentity({})).toMatchObject({ url: 'http://localhost:3000', baseUrl: '/' });
  });
  it('derives a project page from the repository', () => {
    expect(siteIdentity({ GITHUB_REPOSITORY: 'Ada/companion' })).toMatchObject({
      url: 'https://ada.github.io', baseUrl: '/companion/', repositoryUrl: 'https://github.com/Ada/companion',
    });
  });
  it('puts a user site at the root', () => {
    expect(siteIdentity({ GITHUB_REPOSITORY: 'ada/Ada.github.io' }).baseUrl).toBe('/');
  });
  it('lets the environment override both', () => {
    expect(siteIdentity({ GITHUB_REPOSITORY: 'a/b', SITE_URL: 'https://x.org', BASE_URL: '/y/' })).toMatchObject({ url: 'https://x.org', baseUrl: '/y/' });
    expect(siteIdentity({ GITHUB_REPOSITORY: 'a/b', SITE_URL: 'https://x.org' }).baseUrl).toBe('/');
  });
  it.each([[{ GITHUB_REPOSITORY: 'nonsense' }], [{ SITE_URL: 'x.org' }], [{ SITE_URL: 'https://x.org/path' }], [{ BASE_URL: 'y' }], [{ BASE_URL: '//' }]])('names the variable in %o', (env) => {
    expect(() => siteIdentity(env)).toThrow(new RegExp(Object.keys(env)[0] ?? ''));
  });
});
