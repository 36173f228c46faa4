// The rows of the mapping screen: what stands with what is under way, filters, keys; pure.
import type { MappedItem, MappingDetail, MappingRowReply } from '@parindex/contract/framework-version';
import { matches } from '../../ui/fold.ts';

/** What a person decides of one row. */
export interface RowChoice {
  readonly before: readonly string[];
  readonly kind: MappingRowReply['kind'];
}

export const mappingFilters = ['all', 'open', 'new', 'dropped'] as const;
export type MappingFilter = (typeof mappingFilters)[number];

export interface MappingLine {
  readonly key: string;
  readonly row: MappingRowReply;
  /** The item the row is about. */
  readonly item: MappedItem;
  /** The earlier items it goes on from. */
  readonly earlier: readonly MappedItem[];
}

export function rowKey({ side, code }: Pick<MappingRowReply, 'side' | 'code'>): string {
  return `${side} ${code}`;
}

/** @param pending choices that are on their way to the server, by key */
export function mappingLines(mapping: MappingDetail, pending: ReadonlyMap<string, RowChoice>): MappingLine[] {
  const items = new Map(mapping.items.map((item) => [item.code, item]));
  const earlier = new Map(mapping.earlierItems.map((item) => [item.code, item]));
  return mapping.rows.flatMap((stands): MappingLine[] => {
    const key = rowKey(stands);
    const choice = pending.get(key);
    const row = choice ? { ...stands, before: [...choice.before], kind: choice.kind } : stands;
    const item = (row.side === 'after' ? items : earlier).get(row.code);
    if (!item) return [];
    return [{ key, row, item, earlier: row.before.flatMap((code) => earlier.get(code) ?? []) }];
  });
}

export function shownLines(lines: readonly MappingLine[], filter: MappingFilter, search: string): MappingLine[] {
  return lines.filter(
    ({ row, item, earlier }) =>
      isWanted(row, filter) &&
      matches([item.code, item.name, ...earlier.flatMap(({ code, name }) => [code, name])].join(' '), search),
  );
}

function isWanted({ decision, kind }: MappingRowReply, filter: MappingFilter): boolean {
  return filter === 'all' || (filter === 'open' ? decision === 'open' : kind === filter);
}

export type MappingKeyAct = 'confirm' | 'new' | 'choose' | { readonly go: number };

/** What a key does on a row; null = nothing. */
export function actOfKey(pressed: string, index: number, count: number): MappingKeyAct | null {
  switch (pressed) {
    case 'Enter':
      return 'confirm';
    case 'm':
    case 'M':
      return 'new';
    case 'c':
    case 'C':
      return 'choose';
    case 'ArrowDown':
      return { go: Math.min(index + 1, count - 1) };
    case 'ArrowUp':
      return { go: Math.max(index - 1, 0) };
    case 'Home':
      return { go: 0 };
    case 'End':
      return { go: count - 1 };
    default:
      return null;
  }
}
