// Reads the edge of a tier or band: `from` (inclusive) or `above` (exclusive).
import type { Decimal } from '../decimal.ts';
import type { LowerEdge } from '../scoring/rule.ts';
import type { Mapping } from './document.ts';
import { frameworkText } from './framework.vi.ts';

/** Exactly one of the two must be there. */
export function readLowerEdge(mapping: Mapping, read: (key: string) => Decimal | null): LowerEdge | null {
  if (mapping.has('from') === mapping.has('above')) return mapping.fail(null, frameworkText.fromOrAbove);
  const inclusive = mapping.has('from');
  const at = read(inclusive ? 'from' : 'above');
  return at === null ? null : { at, inclusive };
}

/** Tiers without dates: `[{ from: '80', points: '1' }]`. */
export function readPlainTiers(rule: Mapping): { readonly edge: LowerEdge; readonly points: Decimal }[] {
  return rule.mappings('tiers').flatMap((tier) => {
    tier.takes(['from', 'above', 'points']);
    const edge = readLowerEdge(tier, (key) => tier.decimal(key));
    const points = tier.decimal('points', 'required');
    return edge && points !== null ? [{ edge, points }] : [];
  });
}
