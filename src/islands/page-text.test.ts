// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as PageText from './page-text';

const PAGE = '<html><body><main><div data-static="0-a"><p>one</p></div><div data-static="1-b" data-island="X">two</div></main></body></html>';

let module: typeof PageText;
const fetched = vi.fn<(page: string) => Promise<Response>>();

beforeEach(async () => {
  vi.resetModules();
  fetched.mockReset().mockImplementation(() => Promise.resolve(new Response(PAGE)));
  vi.stubGlobal('fetch', fetched);
  module = await import('./page-text');
});
afterEach(() => vi.unstubAllGlobals());

describe("a page's static text", () => {
  it('is cut out of the built page, which is fetched once', async () => {
    expect(module.textOf('/a', '0-a')).toBeUndefined();
    await Promise.all([module.loadText('/a'), module.loadText('/a')]);
    await module.loadText('/a');
    expect(module.textOf('/a', '0-a')).toBe('<p>one</p>');
    expect(module.textOf('/a', '1-b')).toBe('two');
    expect(module.textOf('/a', '2-c')).toBeUndefined();
    expect(fetched.mock.calls).toEqual([['/a']]);
  });

  it('is not fetched for a page whose text was kept', async () => {
    module.keepText('/a', '0-a', 'kept');
    module.keepText('/a', '1-b', 'too');
    await module.loadText('/a');
    expect(module.textOf('/a', '0-a')).toBe('kept');
    expect(module.textOf('/a', '1-b')).toBe('too');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is asked for again after a failure', async () => {
    fetched.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 503 })));
    await expect(module.loadText('/a')).rejects.toThrow('/a: 503');
    await module.loadText('/a');
    expect(module.textOf('/a', '0-a')).toBe('<p>one</p>');
  });
});
