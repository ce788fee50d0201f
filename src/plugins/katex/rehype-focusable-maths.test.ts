import type { Element, Root } from 'hast';
import { expect, it } from 'vitest';
import { rehypeFocusableMaths } from './rehype-focusable-maths';

const span = (className: string): Element => ({ type: 'element', tagName: 'span', properties: { className: [className] }, children: [] });

it('makes displayed formulae focusable and nothing else', () => {
  const tree: Root = { type: 'root', children: [span('katex-display'), span('katex')] };
  rehypeFocusableMaths()(tree);
  expect(tree.children.map((node) => (node as Element).properties.tabIndex)).toEqual([0, undefined]);
});
