/** A kind of node or box that chapters may draw, with the Graphviz attributes that give it its outline. */
export interface Shape {
  name: string;
  meaning: string;
  attributes: string;
}

/** The closed set of node kinds: `class="store"` on a node is all that an author writes. */
export const NODE_SHAPES: readonly Shape[] = [
  { name: 'store', meaning: 'Data at rest: a table, an index, a log, a feature store', attributes: 'shape=cylinder' },
  { name: 'stream', meaning: 'Data in motion: a queue or a topic', attributes: 'shape=cds' },
  { name: 'model', meaning: 'Learned parameters, drawn with a double line', attributes: 'shape=box peripheries=2' },
  {
    name: 'service',
    meaning: 'Code that answers or transforms (the shape of a node without a class)',
    attributes: 'shape=box',
  },
  { name: 'human', meaning: 'A person: user, labeller, reviewer', attributes: 'shape=ellipse' },
];

/** Kinds of box around nodes: `class="offline"` inside a `subgraph cluster_…`. */
export const CLUSTER_SHAPES: readonly Shape[] = [
  { name: 'offline', meaning: 'Runs on a schedule, nobody waits for it: a dashed frame', attributes: '' },
  { name: 'online', meaning: 'Runs while somebody waits: a solid frame', attributes: '' },
];

/** Kinds of arrow: `class="request"` on an edge. */
export const EDGE_SHAPES: readonly Shape[] = [
  { name: 'request', meaning: 'The path that the user waits for', attributes: '' },
  { name: 'async', meaning: 'Happens later: a dashed arrow', attributes: 'style=dashed' },
];

export const ALL_SHAPES = [...NODE_SHAPES, ...CLUSTER_SHAPES, ...EDGE_SHAPES];
