import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeCode } from './rehype-code';

function block(language: string, value: string): Root {
  const code: Element = { type: 'element', tagName: 'code', properties: { className: [`language-${language}`] }, children: [{ type: 'text', value }] };
  return { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }] };
}

function coloured(tree: Root): Element['children'] {
  rehypeCode()(tree);
  return ((tree.children[0] as Element).children[0] as Element).children;
}

describe('rehypeCode', () => {
  it('marks the words of a language it knows, and keeps the text', () => {
    const children = coloured(block('python', 'def f():\n    return 1\n'));
    expect(children).toContainEqual(expect.objectContaining({ tagName: 'span', properties: { className: ['hljs-keyword'] } }));
    expect(children.map(textOf).join('')).toBe('def f():\n    return 1\n');
  });

  it('leaves other languages as they are', () => {
    expect(coloured(block('text', 'def'))).toEqual([{ type: 'text', value: 'def' }]);
  });
});

function textOf(node: Element['children'][number]): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
