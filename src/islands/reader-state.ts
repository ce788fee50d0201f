/** What a reader has done in markup before a component takes it over. */
export interface ReaderState {
  /** The way from the root down to the element with the focus, as positions among children. */
  focus: readonly number[] | undefined;
  /** Which folds are open, in document order. */
  open: readonly boolean[];
}

/** Takes down where the focus is inside `root`, and which of its folds are open. */
export function readerStateOf(root: Element): ReaderState {
  return { focus: focusPath(root), open: Array.from(root.querySelectorAll('details'), ({ open }) => open) };
}

/** Brings the state into markup of the same shape; what has no place there is left out. */
export function restoreReaderState(root: Element, { focus, open }: ReaderState): void {
  root.querySelectorAll('details').forEach((fold, index) => {
    fold.open = open[index] ?? fold.open;
  });
  if (!focus) return;
  let node: Element | undefined = root;
  for (const index of focus) node = node?.children[index];
  if (node instanceof HTMLElement) node.focus({ preventScroll: true });
}

function focusPath(root: Element): number[] | undefined {
  let node = root.ownerDocument.activeElement;
  if (!node || node === root || !root.contains(node)) return undefined;
  const path: number[] = [];
  for (; node !== root && node.parentElement; node = node.parentElement) path.unshift(Array.from(node.parentElement.children).indexOf(node));
  return path;
}
