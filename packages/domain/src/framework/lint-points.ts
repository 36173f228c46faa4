// Points and tiers of a rule against the maximum of its item: shared by the rules that have them.
import { compare, type Decimal, toText, zero } from '../decimal.ts';
import type { Note, Path } from '../finding.ts';
import type { LowerEdge } from '../scoring/rule.ts';
import { frameworkText } from './framework.vi.ts';

export function lintPoints(points: Decimal, max: Decimal, path: Path, note: Note): void {
  if (compare(points, zero) < 0 || compare(points, max) > 0) {
    note(path, frameworkText.pointsRange(toText(points), toText(max)));
  }
}

/** From the highest edge to the lowest, no edge twice. */
export function lintTierOrder(
  tiers: readonly { readonly edge: LowerEdge; readonly points: Decimal }[],
  max: Decimal,
  path: Path,
  note: Note,
): void {
  tiers.forEach((tier, index) => {
    const at = [...path, index];
    lintPoints(tier.points, max, [...at, 'points'], note);
    const previous = tiers[index - 1];
    if (!previous) return;
    const order = compare(tier.edge.at, previous.edge.at);
    const isLower = order < 0 || (order === 0 && tier.edge.inclusive && !previous.edge.inclusive);
    if (!isLower) note(at, frameworkText.tierOrder(toText(tier.edge.at), toText(previous.edge.at)));
  });
}
