// Names of agencies in an annex as the agencies themselves; a name nobody has stays in the guidance.
import { fold } from '../../vietnamese.ts';
import type { AnnexFinding, AnnexNode, AnnexReading } from './annex.ts';
import { annexText } from './annex.vi.ts';

/**
 * @param agencies ids by name, as the installation has them
 * @returns the reading with `owner` an agency's id or null
 */
export function resolveOwners(reading: AnnexReading, agencies: ReadonlyMap<string, string>): AnnexReading {
  const ids = new Map([...agencies].map(([name, id]) => [fold(name), id]));
  const unknown = new Map<string, AnnexFinding>();
  const nodes = reading.nodes.map((node): AnnexNode => {
    if (node.owner === null) return node;
    const id = ids.get(fold(node.owner));
    if (id !== undefined) return { ...node, owner: id };
    if (!unknown.has(node.owner)) {
      const message = annexText.unknownOwner(node.owner.replaceAll('\n', ', '));
      unknown.set(node.owner, { row: node.rows[0] ?? 0, message, severity: 'warning' });
    }
    const line = annexText.ownerLine(node.owner.replaceAll('\n', ', '));
    return { ...node, owner: null, guidance: node.guidance === null ? line : `${node.guidance}\n${line}` };
  });
  const findings = [...reading.findings, ...unknown.values()].toSorted((left, right) => left.row - right.row);
  return { ...reading, nodes, findings };
}
