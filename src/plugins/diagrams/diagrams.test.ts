import { describe, expect, it } from 'vitest';
import { draw, withShapes } from './draw';
import remarkDiagrams, { readMeta } from './remark-diagrams';
import { NODE_SHAPES } from './shapes';

const TWO_PATHS = `digraph {
  subgraph cluster_off { label="Offline" class="offline"
    log [label="Event log" class="store"]; encoder [label="Image\\nencoder" class=model URL="#model"] }
  log -> encoder [label="rows, daily" class="async"]
  encoder -> index
}`;

function page(meta: string, value: string) {
  return {
    type: 'root',
    children: [{ type: 'code', lang: 'dot', meta, value, position: { start: { line: 7 } } }],
  };
}

describe('draw', () => {
  it('tells the edges with the names that the picture shows', async () => {
    const { edges } = await draw(TWO_PATHS);
    expect(edges).toEqual(['Event log → Image encoder: rows, daily', 'Image encoder → index']);
  });

  it('leaves colours, fonts and identifiers to the style sheet', async () => {
    const { svg, width } = await draw(TWO_PATHS);
    expect(svg).not.toMatch(/black|Courier|<title>| id="/);
    expect(svg).toContain('class="node store"');
    expect(svg).toContain('<a href="#model">');
    expect(svg.length).toBeLessThan(2500);
    expect(width).toBeLessThanOrEqual(720);
  });

  it.each(NODE_SHAPES.map(({ name }) => name))('knows the shape %s', async (name) => {
    await expect(draw(`digraph { a [class="${name}"] }`)).resolves.toHaveProperty('edges', []);
  });

  it.each([
    ['digraph { a -> ', /does not parse: syntax error/],
    ['digraph { }', /no nodes/],
    ['digraph { a [color=red] }', /sets `color`.*use `class`/],
    ['digraph { a [class="databse"] }', /unknown class `databse`.*store/],
    [
      `digraph { rankdir=LR ${Array.from({ length: 9 }, (_, i) => `"a long label ${i}"`).join(' -> ')} }`,
      /px wide.*rankdir=TB/,
    ],
  ])('refuses %s', async (dot, message) => {
    await expect(draw(dot)).rejects.toThrow(message);
  });

  it('gives a class its outline, and keeps what the author writes later', () => {
    expect(withShapes('a [class="store" label="x"]')).toBe('a [class="store" shape=cylinder label="x"]');
    expect(withShapes('a [class=other]')).toBe('a [class=other]');
  });
});

describe('remarkDiagrams', () => {
  it('puts a Diagram in the place of the fence', async () => {
    const tree = page('title="Two paths" description="Rows go from the log to the encoder."', TWO_PATHS);
    await remarkDiagrams()(tree, { path: 'docs/a.mdx' });
    expect(tree.children[0]).toMatchObject({ type: 'mdxJsxFlowElement', name: 'Diagram' });
  });

  it.each([
    ['', TWO_PATHS, /docs\/a\.mdx:7: the diagram has no title and description\. Write/],
    ['title="Two paths"', TWO_PATHS, /docs\/a\.mdx:7: the diagram has no description/],
    ['title="T" description="D"', 'digraph {', /docs\/a\.mdx:7: the diagram does not parse/],
  ])('stops the build with file and line for meta %j', async (meta, dot, message) => {
    await expect(remarkDiagrams()(page(meta, dot), { path: 'docs/a.mdx' })).rejects.toThrow(message);
  });

  it('reads attributes in any order', () => {
    expect(readMeta('description="b: c" title="a"')).toEqual({ title: 'a', description: 'b: c' });
  });
});
