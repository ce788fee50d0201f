// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readerStateOf, restoreReaderState } from './reader-state';

const MARKUP = '<div><p><a href="#a" id="a">a</a> <a href="#b" id="b">b</a></p><details><summary>s</summary></details><details open></details></div>';

function rooms(): { before: Element; after: Element } {
  document.body.innerHTML = `<main>${MARKUP}</main><main>${MARKUP}</main><button>out</button>`;
  const [before, after] = document.querySelectorAll('main');
  return { before: before!, after: after! };
}

describe("the reader's state", () => {
  it('is brought over: focus and folds', () => {
    const { before, after } = rooms();
    const [first, second] = before.querySelectorAll('details');
    first!.open = true;
    second!.open = false;
    before.querySelector<HTMLElement>('#b')!.focus();
    restoreReaderState(after, readerStateOf(before));
    expect(after.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.id).toBe('b');
    expect(Array.from(after.querySelectorAll('details'), ({ open }) => open)).toEqual([true, false]);
  });

  it('leaves the focus alone where it was outside', () => {
    const { before, after } = rooms();
    document.querySelector('button')!.focus();
    restoreReaderState(after, readerStateOf(before));
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('leaves out what has no place', () => {
    const { before } = rooms();
    const empty = document.createElement('main');
    document.body.append(empty);
    before.querySelector<HTMLElement>('#b')!.focus();
    expect(() => restoreReaderState(empty, readerStateOf(before))).not.toThrow();
  });
});
