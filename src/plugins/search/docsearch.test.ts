import { expect, it } from 'vitest';
import { policyOf } from '../../delivery/content-security-policy';
import { docSearch, docSearchHosts } from './docsearch';

const all = { ALGOLIA_APP_ID: 'APP', ALGOLIA_API_KEY: 'key', ALGOLIA_INDEX_NAME: 'library' };

it('is off unless all three variables are set', () => {
  expect(docSearch({})).toBeUndefined();
  expect(docSearch({ ...all, ALGOLIA_API_KEY: '' })).toBeUndefined();
  expect(docSearchHosts({})).toEqual([]);
});

it('leaves the results page to us and names the hosts to be allowed', () => {
  expect(docSearch(all)).toMatchObject({ appId: 'APP', apiKey: 'key', indexName: 'library', searchPagePath: false });
  expect(docSearchHosts(all)).toContain('https://APP-dsn.algolia.net');
});

it('opens the policy to those hosts alone, and only then', () => {
  expect(policyOf('<head></head>', docSearchHosts(all))).toContain("connect-src 'self' https://APP-dsn.algolia.net");
  expect(policyOf('<head></head>', docSearchHosts({}))).toContain("connect-src 'self';");
});
