import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptValue } from './kept-value';

const parse = (stored: string | null): string[] => (stored === null ? [] : (JSON.parse(stored) as string[]));

/** A window with events, and a storage that may refuse to be written. */
function browser(refuses: boolean): Map<string, string> {
  const stored = new Map<string, string>();
  const setItem = (key: string, text: string): void => {
    if (refuses) throw new Error('forbidden');
    stored.set(key, text);
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem } }));
  return stored;
}

afterEach(() => vi.unstubAllGlobals());

describe('keptValue', () => {
  it.each([false, true])('holds what was changed and tells its listeners, with a storage that refuses: %s', (refuses) => {
    const stored = browser(refuses);
    const kept = keptValue<string[]>('k', parse, []);
    const heard = vi.fn();
    const end = kept.subscribe(heard);
    kept.change((value) => [...value, 'a']);
    kept.change((value) => [...value, 'b']);
    expect(kept.read()).toEqual(['a', 'b']);
    expect(kept.read()).toBe(kept.read());
    expect(stored.size).toBe(refuses ? 0 : 1);
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    kept.change(() => []);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('takes what another tab wrote', () => {
    const stored = browser(false);
    const kept = keptValue<string[]>('k', parse, []);
    expect(kept.read()).toEqual([]);
    stored.set('k', '["c"]');
    expect(kept.read()).toEqual(['c']);
    expect(kept.unknown()).toEqual([]);
  });
});
