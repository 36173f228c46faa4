// Writes a framework document as YAML that reads well: keys in the order of the format, short groups on one line.
import type { Value } from '@parindex/domain/framework/draft/tree';
import { Document, isCollection, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';

type Mapping = Readonly<Record<string, Value>>;

/** The lists of nodes: they and their nodes always stand in rows of their own. */
const nodeLists = ['items', 'bonus', 'penalty'];

const rootKeys = ['format', 'id', 'title', 'year', 'basis', 'max', 'maxNote', 'settings'];
const nodeKeys = [
  'code',
  'name',
  'max',
  'maxNote',
  'owner',
  'source',
  'legalSource',
  'guidance',
  'evidence',
  'notApplicable',
  'except',
  'inputs',
  'rule',
];

/** Longer groups are written in several rows. */
const widest = 120;

/** The same document always gives the same text, and the text read again gives the same document. */
export function writeFramework(document: Mapping): string {
  const file = new Document(ordered(document, rootKeys), { aliasDuplicateObjects: false });
  lay(file.contents, 0, true);
  return file.toString({ lineWidth: 0, singleQuote: true });
}

/** Known keys first, in their order; the lists of nodes last; whatever else as it stands between them. */
function ordered(mapping: Mapping, known: readonly string[]): Mapping {
  const keys = Object.keys(mapping);
  const others = keys.filter((key) => !known.includes(key) && !nodeLists.includes(key));
  const order = [...known, ...others, ...nodeLists].filter((key) => keys.includes(key));
  return Object.fromEntries(
    order.map((key) => {
      const value = mapping[key] ?? null;
      return [key, nodeLists.includes(key) && Array.isArray(value) ? value.map(orderedNode) : value];
    }),
  );
}

function orderedNode(node: Value): Value {
  return isMapping(node) ? ordered(node, nodeKeys) : node;
}

function isMapping(value: Value): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Puts short groups on one line.
 *
 * @param column where the group begins
 * @param isNode the root, or a node of the tree
 */
function lay(node: Node | null, column: number, isNode: boolean): void {
  if (!isCollection(node)) return;
  if (!isNode && column + flowWidth(node) <= widest) {
    node.flow = true;
    return;
  }
  if (isSeq(node)) node.items.forEach((item) => lay(item as Node, column + 2, false));
  if (!isMap(node)) return;
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const value = pair.value as Node | null;
    if (isNode && nodeLists.includes(key) && isSeq(value)) {
      value.items.forEach((item) => lay(item as Node, column + 4, true));
    } else lay(value, column + key.length + 2, false);
  }
}

/** How long the group would be on one line, about. */
function flowWidth(node: unknown): number {
  if (isMap(node))
    return node.items.reduce((width, { key, value }) => width + flowWidth(key) + flowWidth(value) + 4, 4);
  if (isSeq(node)) return node.items.reduce<number>((width, item) => width + flowWidth(item) + 2, 4);
  if (!(node instanceof Scalar)) return 0;
  // A text of several lines never fits.
  return typeof node.value === 'string' && node.value.includes('\n') ? widest : String(node.value).length + 2;
}
