import { useEffect } from 'react';
import { isShortcut, takeEarlyKeys } from '../../search/early-keys';

/** True where a key belongs to what the reader is writing. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Opens a search on its shortcuts, also on one that was pressed before the page could listen. `onKey` sees every key first, and returns true for one that it took. */
export function useShortcut(open: (typed: string) => void, onKey?: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const early = takeEarlyKeys(document);
    if (early !== undefined) open(early);
    const onKeyDown = (event: KeyboardEvent) => {
      if (onKey?.(event) || !isShortcut(event, isWriting(event.target))) return;
      event.preventDefault();
      open('');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open, onKey]);
}
