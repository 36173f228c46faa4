// A mapping as it stands: what people have decided, suggestions for the rest, and what is left over of the earlier year.
import type { Framework } from '../framework.ts';
import { type ListedItem, listItems } from './listed-node.ts';
import { byCode, droppedItems, kindOfPair, type MappingRow } from './mapping.ts';
import { type Candidate, type Suggestion, suggestMapping } from './suggest-mapping.ts';

export interface StandingRow extends MappingRow {
  /** The item it is about: of the later framework, or a dropped one of the earlier. */
  readonly code: string;
  readonly decided: boolean;
  readonly suggestion: Pick<MappingRow, 'before' | 'kind'>;
  /** Likeness of the suggested earlier item; null for dropped ones. */
  readonly score: number | null;
  readonly candidates: readonly Candidate[];
}

/** How a person's decision relates to what was suggested. */
export type MappingDecision = 'confirmed' | 'changed' | 'rejected';

/**
 * @param decided rows that people have decided; those of dropped items that something continues by now are passed over
 * @returns a row for every item of `after`, then one for every earlier item that none of them continues
 */
export function standingMapping(before: Framework, after: Framework, decided: readonly MappingRow[]): StandingRow[] {
  const earlier = listItems(before);
  const own = new Map(decided.flatMap((row) => (row.after === null ? [] : [[row.after, row]])));
  const gone = new Set(decided.flatMap((row) => (row.after === null ? row.before : [])));
  const taken = new Set([...own.values()].flatMap((row) => (row.kind === 'split' ? [] : row.before)));
  const items = { earlier: byCode(earlier), later: byCode(listItems(after)) };
  const rows = suggestMapping(before, after).map((suggested): StandingRow => {
    const row = own.get(suggested.after);
    const suggestion = row ? suggested : withoutTaken(suggested, taken, items);
    const { score, candidates } = suggested;
    const about = { code: suggested.after, after: suggested.after, score, candidates, suggestion: pick(suggestion) };
    return { ...about, ...pick(row ?? suggestion), decided: row !== undefined };
  });
  return [...rows, ...droppedItems(rows, earlier).map((item) => droppedRow(item, gone))];
}

/** @param suggestion of the same row */
export function decisionOf(
  row: Pick<MappingRow, 'before' | 'kind'>,
  suggestion: Pick<MappingRow, 'before' | 'kind'>,
): MappingDecision {
  if (row.kind === suggestion.kind && isSameSet(row.before, suggestion.before)) return 'confirmed';
  return row.before.length === 0 ? 'rejected' : 'changed';
}

export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

/** What somebody has given to another item is no longer suggested here. */
function withoutTaken(
  suggested: Suggestion,
  taken: ReadonlySet<string>,
  { earlier, later }: Readonly<Record<'earlier' | 'later', ReadonlyMap<string, ListedItem>>>,
): Pick<MappingRow, 'before' | 'kind'> {
  const before = suggested.before.filter((code) => !taken.has(code));
  if (before.length === suggested.before.length) return suggested;
  const [from, to] = [earlier.get(before[0] ?? ''), later.get(suggested.after)];
  if (before.length > 1) return { before, kind: 'merged' };
  return from && to ? { before, kind: kindOfPair(from, to) } : { before: [], kind: 'new' };
}

function droppedRow({ node: { code } }: ListedItem, gone: ReadonlySet<string>): StandingRow {
  const row = { before: [code], kind: 'dropped' } as const;
  return { ...row, after: null, code, decided: gone.has(code), suggestion: row, score: null, candidates: [] };
}

function pick({ before, kind }: Pick<MappingRow, 'before' | 'kind'>): Pick<MappingRow, 'before' | 'kind'> {
  return { before, kind };
}
