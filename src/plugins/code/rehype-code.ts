import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import type { Element, Root } from 'hast';
import { createLowlight } from 'lowlight';
import { visit } from 'unist-util-visit';

const lowlight = createLowlight({ bash, json, python, sql, typescript, yaml });
lowlight.registerAlias({ bash: ['sh', 'shell'], python: ['py'], typescript: ['ts', 'tsx', 'js', 'javascript'], yaml: ['yml'] });

/** Rehype plugin: colours blocks of code while the page is built, so that no highlighter is sent to the reader. */
export function rehypeCode() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, _index, parent) => {
      if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return;
      const language = String((node.properties.className as string[] | undefined)?.find((name) => name.startsWith('language-')) ?? '').slice('language-'.length);
      const [text] = node.children;
      if (text?.type !== 'text' || !lowlight.registered(language)) return;
      node.children = lowlight.highlight(language, text.value).children as Element['children'];
    });
  };
}
