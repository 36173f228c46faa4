// Gives every node of an annex a code of its own: where numbering begins anew in each pillar, the codes above come in front.
import type { AnnexList, NoteRow } from './annex.ts';
import { annexText } from './annex.vi.ts';
import type { GrowingNode } from './tree.ts';

/** Codes of lines outside the tree that clash with the tree get a letter in front. */
const letters: Readonly<Record<AnnexList, string>> = { items: '', bonus: 'T', penalty: 'P' };

export function settleCodes(
  lists: Readonly<Record<AnnexList, readonly GrowingNode[]>>,
  note: NoteRow,
): Map<GrowingNode, string> {
  const codes = new Map<GrowingNode, string>();
  const taken = new Set<string>();
  for (const list of ['items', 'bonus', 'penalty'] as const) {
    const nodes = lists[list].flatMap(walk);
    const again = nodes.find((node) => isTakenElsewhere(node, nodes));
    for (const node of nodes) codes.set(node, again ? fullCode(node) : node.code.text);
    if (again) note(again.rows[0] ?? 0, annexText.qualifiedCodes(codes.get(again) ?? ''), 'warning');
    const clashes = nodes.some((node) => taken.has(codes.get(node) ?? ''));
    for (const node of nodes) {
      if (clashes) codes.set(node, `${letters[list]}${codes.get(node)}`);
      taken.add(codes.get(node) ?? '');
    }
  }
  return codes;
}

function walk(node: GrowingNode): GrowingNode[] {
  return [node, ...node.children.flatMap(walk)];
}

/** The same code below another branch; twice below one is a mistake of the sheet, and told as such. */
function isTakenElsewhere(node: GrowingNode, nodes: readonly GrowingNode[]): boolean {
  return nodes.some((other) => other.parent !== node.parent && other.code.text === node.code.text);
}

function fullCode(node: GrowingNode): string {
  if (!node.parent) return node.code.text;
  const above = node.parent.code.text;
  const own = node.code.text.startsWith(`${above}.`) ? node.code.text.slice(above.length + 1) : node.code.text;
  return `${fullCode(node.parent)}.${own}`;
}
