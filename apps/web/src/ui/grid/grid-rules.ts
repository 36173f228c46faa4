// What the fill-in grid does with keys, pasted blocks and undo: pure, so that it is tested without a browser.
import { fold } from '@parindex/domain/vietnamese';
import { type Parsed, parseDecimal } from '../format.ts';
import { text } from './grid.vi.ts';

/** A place in the grid, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** How a cell is typed: free text, a decimal on the wire, one of `options`, or not at all. */
  readonly kind: 'text' | 'decimal' | 'choice' | 'shown';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Wire value of the cell; null = missing, which is never shown as zero. */
  readonly value: (row: Row) => string | null;
  /** Why the cell of this row cannot be filled; null = it can. */
  readonly locked?: (row: Row) => string | null;
  /** CSS width, e.g. '12rem'. */
  readonly width: string;
  /** Where rows of one column are typed differently: how the cell of this row is. */
  readonly cell?: (row: Row) => GridCellForm;
}

/** How one cell is typed and told, where its column alone does not say. */
export interface GridCellForm {
  readonly kind: 'text' | 'decimal' | 'choice';
  readonly options?: GridColumn<unknown>['options'];
  /** What the cell shows and what its editor opens with; null = missing. Left out: as the kind does. */
  readonly shown?: string | null;
  readonly edited?: string;
  readonly read?: (typed: string) => Parsed;
}

/** How the cell of this row is typed. */
export function formOf<Row>(column: GridColumn<Row>, row: Row): GridCellForm | GridColumn<Row> {
  return column.cell?.(row) ?? column;
}

/** One cell given a new value. */
export interface CellChange {
  readonly rowKey: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A cell that a paste or a keystroke could not fill, and why. */
export interface CellRefusal {
  readonly place: Place;
  readonly reason: string;
}

/** Where a key leads from a cell that is not being edited; null = the grid does not take the key. */
export function placeAfterKey(
  key: string,
  from: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const at = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, 0), size.rows - 1),
    column: Math.min(Math.max(column, 0), size.columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(from.row - 1, from.column);
    case 'ArrowDown':
      return at(from.row + 1, from.column);
    case 'ArrowLeft':
      return at(from.row, from.column - 1);
    case 'ArrowRight':
      return at(from.row, from.column + 1);
    case 'Home':
      return at(from.row, 0);
    case 'End':
      return at(from.row, size.columns - 1);
    case 'PageUp':
      return at(from.row - size.page, from.column);
    case 'PageDown':
      return at(from.row + size.page, from.column);
    default:
      return null;
  }
}

/** The next cell by Tab, over the ends of rows; null at the end of the grid, where Tab leaves it. */
export function placeAfterTab(from: Place, backwards: boolean, size: { rows: number; columns: number }): Place | null {
  const index = from.row * size.columns + from.column + (backwards ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

/** Typed text to the wire value of a cell of this kind. */
export function readCell<Row>(column: GridCellForm | GridColumn<Row>, typed: string): Parsed {
  if ('read' in column && column.read) return column.read(typed);
  switch (column.kind) {
    case 'decimal':
      return parseDecimal(typed);
    case 'choice':
      return readChoice(column, typed);
    case 'text':
      return typed.trim() === '' ? { outcome: 'empty' } : { outcome: 'read', value: typed.trim() };
    case 'shown':
    default:
      return { outcome: 'unreadable', reason: text.notFilled };
  }
}

function readChoice(column: Pick<GridCellForm, 'options'>, typed: string): Parsed {
  const wanted = fold(typed);
  if (wanted === '') return { outcome: 'empty' };
  const option = column.options?.find(({ value, label }) => fold(label) === wanted || value === typed.trim());
  return option ? { outcome: 'read', value: option.value } : { outcome: 'unreadable', reason: text.notAnOption(typed) };
}

/** What a grid is made of, as the rules need it. */
export interface GridShape<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
}

/** One cell typed: its change, its refusal, or null where the value stays. */
export function planEntry<Row>(grid: GridShape<Row>, place: Place, typed: string): CellChange | CellRefusal | null {
  const row = grid.rows[place.row];
  const column = grid.columns[place.column];
  if (row === undefined || column === undefined) return { place, reason: text.outside };
  const locked = column.kind === 'shown' ? text.notFilled : (column.locked?.(row) ?? null);
  if (locked !== null) return { place, reason: locked };
  const parsed = readCell(formOf(column, row), typed);
  if (parsed.outcome === 'unreadable') return { place, reason: parsed.reason };
  const to = parsed.outcome === 'read' ? parsed.value : null;
  const from = column.value(row);
  return from === to ? null : { rowKey: grid.rowKey(row), column: column.key, from, to };
}

/**
 * A pasted block, its corner at `at`.
 *
 * @returns every change and every refusal; nothing is dropped silently. One copied cell fills one cell.
 */
export function planPaste<Row>(grid: GridShape<Row>, at: Place, block: readonly (readonly string[])[]) {
  const changes: CellChange[] = [];
  const refusals: CellRefusal[] = [];
  for (const [down, cells] of block.entries()) {
    for (const [right, typed] of cells.entries()) {
      const planned = planEntry(grid, { row: at.row + down, column: at.column + right }, typed);
      if (planned === null) continue;
      if ('reason' in planned) refusals.push(planned);
      else changes.push(planned);
    }
  }
  return { changes, refusals };
}

/** The steps that take a set of changes back, last first. */
export function reversed(changes: readonly CellChange[]): CellChange[] {
  return changes.toReversed().map((change) => ({ ...change, from: change.to, to: change.from }));
}
