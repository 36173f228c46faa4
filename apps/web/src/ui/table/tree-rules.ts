// A tree drawn as table rows: which rows show, and where a key leads.

export interface TreeRow {
  readonly id: string;
  readonly parentId: string | null;
}

/** A row as it is drawn: level from 1, place among its siblings, open or not (null = a leaf). */
export interface ShownRow<Row extends TreeRow> {
  readonly row: Row;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly open: boolean | null;
}

/** Rows in the order they are drawn. `rows` may come in any order; siblings keep theirs. Rows under a closed one are left out. */
export function shownRows<Row extends TreeRow>(rows: readonly Row[], closed: ReadonlySet<string>): ShownRow<Row>[] {
  const children = Map.groupBy(rows, (row) => row.parentId);
  const known = new Set(rows.map((row) => row.id));
  const walk = (siblings: readonly Row[], level: number): ShownRow<Row>[] =>
    siblings.flatMap((row, index) => {
      const below = children.get(row.id) ?? [];
      const open = below.length === 0 ? null : !closed.has(row.id);
      const shown = { row, level, position: index + 1, siblings: siblings.length, open };
      return open ? [shown, ...walk(below, level + 1)] : [shown];
    });
  // A row whose parent is not in the list (filtered away) stands at the top rather than nowhere.
  return walk(
    rows.filter((row) => row.parentId === null || !known.has(row.parentId)),
    1,
  );
}

export type TreeStep = { readonly go: number } | { readonly open: string } | { readonly close: string } | null;

/** The keys of the ARIA tree grid: up, down, into and out of branches, first, last. */
export function treeStep<Row extends TreeRow>(key: string, at: number, shown: readonly ShownRow<Row>[]): TreeStep {
  const here = shown[at];
  if (here === undefined) return null;
  switch (key) {
    case 'ArrowUp':
      return { go: Math.max(at - 1, 0) };
    case 'ArrowDown':
      return { go: Math.min(at + 1, shown.length - 1) };
    case 'Home':
      return { go: 0 };
    case 'End':
      return { go: shown.length - 1 };
    case 'ArrowRight':
      if (here.open === null) return null;
      return here.open ? { go: at + 1 } : { open: here.row.id };
    case 'ArrowLeft': {
      if (here.open) return { close: here.row.id };
      const parent = shown.findIndex(({ row }) => row.id === here.row.parentId);
      return parent === -1 ? null : { go: parent };
    }
    default:
      return null;
  }
}
