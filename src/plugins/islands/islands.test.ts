import { compile } from '@mdx-js/mdx';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { recmaIslands } from './recma-islands';
import { type IslandNames, rehypeIslands } from './rehype-islands';
import { remarkCompanions } from './remark-companions';

const NAMES: IslandNames = { islands: new Set(['ScaleSheet', 'PromptClock']), live: new Set(['Lab']), inert: new Set(['CodeBlock']) };

interface Part {
  type: string;
  name?: string | null;
  children?: Part[];
  attributes?: { name: string; value: { value: string } | string }[];
}

/** The names of a document's parts, in order. */
async function partsOf(source: string): Promise<Part[]> {
  let tree: Root | undefined;
  const capture = () => (root: Root) => {
    tree = structuredClone(root);
  };
  await compile(source, { remarkPlugins: [remarkCompanions], rehypePlugins: [[rehypeIslands, NAMES], capture] });
  return (tree?.children ?? []) as Part[];
}

const names = (parts: Part[]): (string | null | undefined)[] => parts.filter(({ type }) => type === 'mdxJsxFlowElement').map(({ name }) => name);
const attribute = (part: Part | undefined, name: string): unknown => {
  const value = part?.attributes?.find((one) => one.name === name)?.value;
  return typeof value === 'object' ? value.value : value;
};

async function program(source: string): Promise<string> {
  return String(await compile(source, { rehypePlugins: [[rehypeIslands, NAMES]], recmaPlugins: [recmaIslands], providerImportSource: '@mdx-js/react' }));
}

describe('a document', () => {
  it('is one static run where nothing is to operate', async () => {
    expect(names(await partsOf('# A\n\ntext **bold** <Cite id="a" />\n\n- one\n\n<Answer>\n\n## B\n\n</Answer>'))).toEqual(['Static']);
  });

  it('is cut at islands and live components', async () => {
    expect(names(await partsOf('one\n\n<ScaleSheet />\n\ntwo\n\n<Lab name="a" />\n\n<Lab name="b" />\n\nthree'))).toEqual(['Static', 'Island', 'Static', 'Lab', 'Lab', 'Static']);
  });

  it('keeps a component live that the page imports, unless it is known to need no script', async () => {
    const imports = 'import Cards from "x";\nimport CodeBlock from "y";\n\n';
    expect(names(await partsOf(`${imports}one\n\n<Cards />\n\n<CodeBlock>a</CodeBlock>`))).toEqual(['Static', 'Cards', 'Static']);
  });

  it('is cut within a component that holds an island', async () => {
    const parts = await partsOf('<Box>\n\none\n\n<ScaleSheet />\n\ntwo\n\n</Box>');
    expect(names(parts)).toEqual(['Box']);
    expect(names(parts[0]?.children ?? [])).toEqual(['Static', 'Island', 'Static']);
  });

  it('names its parts by position and content', async () => {
    const name = async (source: string): Promise<unknown> => attribute((await partsOf(source))[0], 'part');
    expect(await name('one')).toMatch(/^0-[0-9a-f]{8}$/);
    expect(await name('one')).toBe(await name('one'));
    expect(await name('one')).not.toBe(await name('two'));
  });

  it('says where an island stands within running text', async () => {
    await expect(partsOf('first\n\nsome <ScaleSheet /> words')).rejects.toThrow(/:3: something to operate stands within running text\. Put/);
  });
});

describe('an island', () => {
  it('imports what its properties need when it wakes, and no sooner', async () => {
    const parts = await partsOf('import {scale as sheet, more} from "@site/a";\n\n<ScaleSheet sheet={sheet} more={more} size="l" wide rows={[1, 2]} />');
    const island = parts.find(({ name }) => name === 'Island');
    expect(attribute(island, 'name')).toBe('ScaleSheet');
    expect(attribute(island, 'properties')).toBe(
      '() => Promise.all([import("@site/a")]).then((modules) => ({"sheet": modules[0]["scale"], "more": modules[0]["more"], "size": "l", "wide": true, "rows": ([1, 2])}))',
    );
  });

  it('refuses properties whose names are not known', async () => {
    await expect(partsOf('<ScaleSheet {...x} />')).rejects.toThrow('an island takes its properties one by one');
  });

  it('is set beside the component that it belongs to', async () => {
    expect(names(await partsOf('<Prompt>\n\nDesign it.\n\n</Prompt>\n\nwords'))).toEqual(['Static', 'Island', 'Static']);
  });
});

describe("a reader's scripts", () => {
  it('hold static text only behind the flag', async () => {
    const code = await program('words\n\n<ScaleSheet />');
    expect(code).toMatch(/_jsxs?\(Static, \{\s*part: "0-[0-9a-f]{8}",\s*children: SHIP_PROSE \? .*words/s);
    expect(code).toMatch(/_jsxs?\(Island, [\s\S]*children: SHIP_PROSE \? _jsx\(ScaleSheet, \{\}\) : null/);
  });

  it('ask for no component that only the build renders', async () => {
    expect(await program('<Sources />')).toContain('if (SHIP_PROSE && !Sources) _missingMdxReference("Sources", true)');
  });
});
