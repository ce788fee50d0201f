/** One value kept in this reader's browser and nowhere else, told to every part of the page and to other tabs. */

export interface KeptValue<T> {
  /** The value as it stands; the same object as long as nothing changed, as React's external stores ask. */
  read: () => T;
  /** The value of a reader we know nothing of: what the server renders. */
  unknown: () => T;
  /** Replaces the value; where storage is forbidden or full, for this visit only. */
  change: (to: (value: T) => T) => void;
  /** Calls back at every change; returns what ends that. */
  subscribe: (listener: () => void) => () => void;
}

/** Keeps a value as JSON under `key`; `parse` takes what is stored, however damaged, and `empty` stands for nothing. */
export function keptValue<T>(key: string, parse: (stored: string | null) => T, empty: T): KeptValue<T> {
  const changed = `companion:${key}`;
  let cached: { stored: string | null; value: T } = { stored: null, value: empty };

  function read(): T {
    let stored: string | null = null;
    try {
      stored = window.localStorage.getItem(key);
    } catch {
      // Storage may be forbidden: everything works, only nothing is remembered.
    }
    if (stored !== cached.stored) cached = { stored, value: parse(stored) };
    return cached.value;
  }

  return {
    read,
    unknown: () => empty,
    change(to) {
      const value = to(read());
      try {
        window.localStorage.setItem(key, JSON.stringify(value));
      } catch {
        cached = { ...cached, value };
      }
      window.dispatchEvent(new Event(changed));
    },
    subscribe(listener) {
      window.addEventListener(changed, listener);
      window.addEventListener('storage', listener);
      return () => {
        window.removeEventListener(changed, listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
}
