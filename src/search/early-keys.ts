/** Keys pressed before the page's scripts have taken over: a shortcut is not lost, nor what is typed after it. */

/** What the inline script leaves on the document. */
export interface EarlyKeys {
  /** Typed since the shortcut; undefined where it was not pressed. */
  text?: string;
  /** Stops listening. */
  stop: () => void;
}

/** The inline script; it knows the same keys as `isShortcut`. */
export const EARLY_KEYS_SCRIPT =
  "!function(d){var k=d.searchKeys={stop:function(){d.removeEventListener('keydown',f)}};function f(e){var c=e.ctrlKey||e.metaKey,t=e.target;if(k.text===void 0){if(c&&!e.shiftKey&&!e.altKey&&e.key.toLowerCase()==='k'||e.key==='/'&&!c&&!e.altKey&&!(t.isContentEditable||/^(?:INPUT|TEXTAREA|SELECT)$/.test(t.tagName)))k.text='';else return}else if(e.key.length===1&&!c&&!e.altKey)k.text+=e.key;else if(e.key==='Escape')k.text=void 0;else return;e.preventDefault()}d.addEventListener('keydown',f)}(document)";

/** Takes what was pressed early, once, and ends the early listening. Undefined where no search was asked for. */
export function takeEarlyKeys(document: object): string | undefined {
  const { searchKeys } = document as { searchKeys?: EarlyKeys };
  searchKeys?.stop();
  const text = searchKeys?.text;
  if (searchKeys) searchKeys.text = undefined;
  return text;
}

/** The parts of a key press that tell a shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** True for Ctrl or ⌘ K, and for a slash that is not part of what the reader is writing. */
export function isShortcut({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress, writing: boolean): boolean {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey && !altKey;
  return key === '/' && !altKey && !writing;
}
