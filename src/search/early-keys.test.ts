// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { EARLY_KEYS_SCRIPT, isShortcut, takeEarlyKeys } from './early-keys';

const press = (init: KeyboardEventInit, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('keys before hydration', () => {
  beforeEach(() => {
    document.body.innerHTML = '<input>';
    const script = document.createElement('script');
    script.textContent = EARLY_KEYS_SCRIPT;
    // jsdom runs no inline script unless asked to; the text is the same.
    new Function(EARLY_KEYS_SCRIPT)();
    return () => takeEarlyKeys(document);
  });

  it('keeps the shortcut and what follows it', () => {
    expect(press({ key: 'x' })).toBe(false);
    expect(press({ key: 'k', ctrlKey: true })).toBe(true);
    for (const key of ['h', 'n', 'Shift', 's', 'w']) press({ key });
    expect(takeEarlyKeys(document)).toBe('hnsw');
    expect(takeEarlyKeys(document)).toBeUndefined();
    expect(press({ key: '/' })).toBe(false);
  });

  it('knows the shortcuts that the page knows later', () => {
    for (const key of ['k', 'K', '/', 'j', 'Enter'])
      for (const flags of [0, 1, 2, 3, 4, 5, 8, 9, 12])
        for (const writing of [false, true]) {
          const init = { key, ctrlKey: Boolean(flags & 1), metaKey: Boolean(flags & 2), shiftKey: Boolean(flags & 4), altKey: Boolean(flags & 8) };
          const before = press(init, writing ? document.querySelector('input')! : document.body);
          expect([init, writing, before]).toEqual([init, writing, isShortcut(init, writing)]);
          takeEarlyKeys(document);
          new Function(EARLY_KEYS_SCRIPT)();
        }
  });

  it('lets Escape take it back', () => {
    press({ key: '/' });
    press({ key: 'Escape' });
    expect(takeEarlyKeys(document)).toBeUndefined();
  });
});

it('copes without the script', () => expect(takeEarlyKeys({})).toBeUndefined());
