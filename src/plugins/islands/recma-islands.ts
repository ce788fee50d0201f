/** Keeps what is inside static parts and sleeping islands out of the scripts that readers get. */
import type { CallExpression, Expression, IfStatement, Node, Program, Property } from 'estree';
import { SKIP, visit } from 'estree-util-visit';

const FLAG = { type: 'Identifier', name: 'SHIP_PROSE' } as const;
const KEPT = new Set(['Static', 'Island']);

/**
 * A recma plugin, for the program that MDX made of a document: children of `Static` and `Island` become
 * `SHIP_PROSE ? children : null`, and the check that a component exists is left to the bundle that renders it.
 * The bundler knows the flag, so nothing that only the children use stays in a reader's bundle.
 */
export function recmaIslands(): (tree: Program) => void {
  return (tree) =>
    visit(tree, (node) => {
      if (isMissingCheck(node)) {
        node.test = { type: 'LogicalExpression', operator: '&&', left: { ...FLAG }, right: node.test };
        return SKIP;
      }
      const children = childrenOfKept(node);
      if (children) children.value = { type: 'ConditionalExpression', test: { ...FLAG }, consequent: children.value as Expression, alternate: { type: 'Literal', value: null } };
      return undefined;
    });
}

/** The `children` of a call `_jsx(Static, {…})`, as the property that holds them. */
function childrenOfKept(node: Node): Property | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const [type, properties] = (node as CallExpression).arguments;
  if (type?.type !== 'Identifier' || !KEPT.has(type.name) || properties?.type !== 'ObjectExpression') return undefined;
  return properties.properties.find((property): property is Property => property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'children');
}

/** MDX's own `if (!Name) _missingMdxReference("Name", true)`. */
function isMissingCheck(node: Node): node is IfStatement {
  if (node.type !== 'IfStatement' || node.consequent.type !== 'ExpressionStatement') return false;
  const { expression } = node.consequent;
  return expression.type === 'CallExpression' && expression.callee.type === 'Identifier' && expression.callee.name === '_missingMdxReference';
}
