import { describe, expect, it } from 'vitest';
import { findBrowser } from './browser';

describe('findBrowser', () => {
  it('prefers CHROME_PATH', async () => expect(await findBrowser({ CHROME_PATH: '/x/chrome' }, () => true)).toBe('/x/chrome'));
  it('names a CHROME_PATH that leads nowhere', async () => {
    await expect(findBrowser({ CHROME_PATH: '/x/chrome' }, () => false)).rejects.toThrow('/x/chrome');
  });
  it("finds the system's", async () => expect(await findBrowser({}, (file) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium'));
  it('says when there is none', async () => expect(await findBrowser({}, () => false)).toBeUndefined());
});
