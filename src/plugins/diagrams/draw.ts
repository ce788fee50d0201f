import { instance, type Viz } from '@viz-js/viz';
import { ALL_SHAPES } from './shapes';

/** Widest picture in CSS pixels: the reading measure, so that a picture never leaves its column. */
export const WIDEST = 720;

/** A drawn graph: markup to put into the page, its size in CSS pixels, and its edges in words. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
  edges: string[];
}

interface GraphJson {
  objects?: {
    _gvid: number;
    name: string;
    label?: string;
    class?: string;
    nodes?: number[];
    [attribute: string]: unknown;
  }[];
  edges?: { tail: number; head: number; label?: string; class?: string; [attribute: string]: unknown }[];
}

// Lettering is set in the page's monospaced face: Courier has the same advance (0.6 em), so Graphviz measures it right.
const LETTERING = { fontname: 'Courier', fontsize: 12 };
const DEFAULTS = {
  graphAttributes: {
    ...LETTERING,
    fontsize: 11,
    bgcolor: 'transparent',
    nodesep: 0.3,
    ranksep: 0.45,
    pad: 0.04,
    labeljust: 'l',
  },
  nodeAttributes: { ...LETTERING, shape: 'box', height: 0.42, margin: '0.14,0.08' },
  edgeAttributes: { ...LETTERING, fontsize: 10.5, arrowsize: 0.7 },
};
const COLOURS = ['color', 'fillcolor', 'fontcolor', 'fontname', 'bgcolor', 'pencolor'];

let loading: Promise<Viz> | undefined;

/** Adds the outline that belongs to a class right behind it; an author's own later attribute still wins. */
export function withShapes(dot: string): string {
  return dot.replace(/\bclass\s*=\s*(?:"([^"]*)"|([\w-]+))/g, (whole, quoted?: string, bare?: string) => {
    const names = (quoted ?? bare ?? '').split(/\s+/);
    const attributes = ALL_SHAPES.filter(({ name }) => names.includes(name)).map((shape) => shape.attributes);
    return [whole, ...attributes].join(' ').trim();
  });
}

/** One line for a label: line breaks of all of Graphviz's kinds become spaces. */
function inWords(label: string): string {
  return label
    .replace(/\\[nlr]|\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function check({ objects = [], edges = [] }: GraphJson): void {
  if (objects.length === 0) throw new Error('the diagram has no nodes. Write at least one edge, such as `a -> b`.');
  const known = new Set(ALL_SHAPES.map(({ name }) => name));
  for (const part of [...objects, ...edges]) {
    const colour = COLOURS.find((name) => part[name] !== undefined);
    if (colour !== undefined) {
      throw new Error(
        `the diagram sets \`${colour}\`. Colours and fonts come from the site's style: use \`class\` instead.`,
      );
    }
    for (const name of (part.class ?? '').split(/\s+/).filter(Boolean)) {
      if (known.has(name)) continue;
      throw new Error(`the diagram uses the unknown class \`${name}\`. Use one of: ${[...known].join(', ')}.`);
    }
  }
}

/** The edges as sentences, "from → to: label", with the names that the picture shows. */
export function edgesInWords({ objects = [], edges = [] }: GraphJson): string[] {
  const names = new Map(
    objects.map(({ _gvid, name, label }) => [_gvid, inWords(label === undefined || label === '\\N' ? name : label)]),
  );
  return edges.map(({ tail, head, label }) => {
    const said = inWords(label ?? '');
    return `${names.get(tail)} → ${names.get(head)}${said === '' ? '' : `: ${said}`}`;
  });
}

/** Takes out of Graphviz's markup all that the style sheet decides or that only costs bytes. */
function slim(svg: string): string {
  return svg
    .slice(svg.indexOf('<g id="graph0"'), svg.lastIndexOf('</svg>'))
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/<title>[^<]*<\/title>\n?/g, '')
    .replace(/ (?:fill|stroke)="(?:black|none|transparent|white)"/g, '')
    .replace(/ (?:xml:space="preserve"|font-family="[^"]*")/g, '')
    .replace(/ id="(?:a_)?(?:graph|node|edge|clust)\d+"/g, '')
    .replace(/ xlink:title="[^"]*"/g, '')
    .replace(/xlink:href=/g, 'href=')
    .replace(/font-size="([\d.]+?)\.?0*"/g, 'font-size="$1"')
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/\n/g, '');
}

/**
 * Draws a graph in the DOT language with Graphviz.
 * @throws when the source does not parse, uses colours or unknown classes, or comes out wider than {@link WIDEST}.
 */
export async function draw(dot: string): Promise<Drawing> {
  loading ??= instance();
  const viz = await loading;
  const shaped = withShapes(dot);
  const result = viz.render(shaped, { ...DEFAULTS, format: 'svg' });
  if (result.status === 'failure') {
    throw new Error(`the diagram does not parse: ${result.errors.map(({ message }) => message).join('; ')}.`);
  }
  const graph = viz.renderJSON(shaped, { format: 'dot_json' }) as GraphJson;
  check(graph);
  const [width, height] = /viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"/
    .exec(result.output)!
    .slice(1)
    .map((n) => Math.ceil(Number(n))) as [number, number];
  if (width > WIDEST) {
    throw new Error(
      `the diagram is ${width} px wide, more than ${WIDEST}. Set \`rankdir=TB\`, break long labels with \\n, or split the picture.`,
    );
  }
  return { svg: slim(result.output), width, height, edges: edgesInWords(graph) };
}
