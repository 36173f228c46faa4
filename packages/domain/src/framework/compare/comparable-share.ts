// How much of two years can be compared at all: the points of items that go on, against all points, in each year.
import { type Decimal, dividedBy, sum, zero } from '../../decimal.ts';
import { type Framework, itemsOf } from '../framework.ts';
import type { MappingRow } from './mapping.ts';
import type { MappingKind } from './mapping-kinds.ts';

/** Of one year. Bonus and penalty lines stand outside the index and are not counted. */
export interface ComparablePoints {
  /** Maxima of all items of the tree. */
  readonly total: Decimal;
  /** Of items that go on in the other year, in whatever form: compared as a share of their maximum. */
  readonly comparable: Decimal;
  /** Of those with the same maximum and the same rule: compared point for point. */
  readonly direct: Decimal;
  /** comparable ÷ total, 0 to 1; 0 for a framework without points. */
  readonly share: Decimal;
}

const direct: ReadonlySet<MappingKind> = new Set(['same', 'reworded']);
const gone: ReadonlySet<MappingKind> = new Set(['new', 'dropped']);

/** @param rows the mapping as it stands: a row nobody has looked at yet counts as it is suggested */
export function comparableShare(
  before: Framework,
  after: Framework,
  rows: readonly MappingRow[],
): { readonly before: ComparablePoints; readonly after: ComparablePoints } {
  const going = rows.filter(({ kind }) => !gone.has(kind));
  const point = going.filter(({ kind }) => direct.has(kind));
  const early = (list: readonly MappingRow[]) => new Set(list.flatMap((row) => row.before));
  const late = (list: readonly MappingRow[]) => new Set(list.flatMap((row) => row.after ?? []));
  return {
    before: pointsOf(before, early(going), early(point)),
    after: pointsOf(after, late(going), late(point)),
  };
}

function pointsOf(framework: Framework, going: ReadonlySet<string>, point: ReadonlySet<string>): ComparablePoints {
  const items = itemsOf(framework);
  const add = (codes: ReadonlySet<string>) => sum(items.filter(({ code }) => codes.has(code)).map(({ max }) => max));
  const total = sum(items.map(({ max }) => max));
  const comparable = add(going);
  return { total, comparable, direct: add(point), share: total === zero ? zero : dividedBy(comparable, total) };
}
