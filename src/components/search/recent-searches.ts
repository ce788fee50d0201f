/** The last searches, kept in this browser alone. */
const KEY = 'search.recent';
const MOST = 6;

/** Newest first; empty where storage is closed or holds something else. */
export function recentSearches(storage: Pick<Storage, 'getItem'> | undefined): string[] {
  try {
    const list: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a search first. */
export function rememberSearch(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, query: string): void {
  const text = query.trim().slice(0, 120);
  if (!text || !storage) return;
  const list = [text, ...recentSearches(storage).filter((item) => item.toLowerCase() !== text.toLowerCase())].slice(0, MOST);
  try {
    storage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Private windows may refuse; the search works without a memory.
  }
}

/** Forgets all of them. */
export function forgetSearches(storage: Pick<Storage, 'removeItem'> | undefined): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // Nothing was kept, then.
  }
}

/** This browser's storage, where it may be used. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
