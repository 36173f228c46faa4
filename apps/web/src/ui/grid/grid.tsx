// The fill-in grid: typed, pasted from Excel and walked by keyboard; every cell shows whether it is saved.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import type { FieldSave } from '../autosave/save-queue.ts';
import classes from './grid.module.css';
import { text } from './grid.vi.ts';
import { GridCell } from './grid-cell.tsx';
import { GridNotice } from './grid-notice.tsx';
import type { CellChange, GridColumn, Place } from './grid-rules.ts';
import { useGrid } from './use-grid.ts';

/** Above this many rows only those in sight are drawn. */
const drawAllUpTo = 200;
const rowPixels = 36;

interface GridProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first column stays in sight: the code or name of the row. */
  readonly columns: readonly GridColumn<Row>[];
  readonly onChange: (changes: readonly CellChange[]) => void;
  /** Where the saving of a cell stands, from useAutosave. */
  readonly saveOf?: (rowKey: string, column: string) => FieldSave<unknown>['status'] | undefined;
  /** Told when another row is entered: the side panel follows. */
  readonly onRow?: (row: Row) => void;
  /** Rows that head those below them: set apart, never filled. */
  readonly isHeading?: (row: Row) => boolean;
  /** Leads to a cell from outside, such as a list of what is missing; a new object leads there again. */
  readonly lead?: { readonly rowKey: string; readonly column: string } | null;
}

export function Grid<Row>({
  caption,
  rows,
  rowKey,
  columns,
  onChange,
  saveOf,
  onRow,
  isHeading,
  lead,
}: GridProps<Row>) {
  const grid = useGrid({ rows, rowKey, columns, onChange });
  const box = useRef<HTMLDivElement>(null);
  const entered = useRef(false);
  const keysId = useId();
  const cellId = (place: Place) => `${keysId}-${place.row}-${place.column}`;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    enabled: rows.length > drawAllUpTo,
  });
  const drawn = rows.length > drawAllUpTo ? virtual.getVirtualItems().map(({ index }) => index) : [...rows.keys()];
  const before = rows.length > drawAllUpTo ? (drawn[0] ?? 0) * rowPixels : 0;
  const after = rows.length > drawAllUpTo ? (rows.length - 1 - (drawn.at(-1) ?? -1)) * rowPixels : 0;

  const { place, draft } = grid;
  useEffect(() => {
    // A grid that nobody is in must not pull the page to itself.
    if (!entered.current) return;
    if (rows.length > drawAllUpTo) virtual.scrollToIndex(place.row);
    document
      .getElementById(`${keysId}-${place.row}-${place.column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Typing goes to the grid again once an editor has closed.
    if (draft === null) box.current?.focus({ preventScroll: true });
  }, [place, draft, keysId, rows.length, virtual]);

  useEffect(() => {
    const row = rows.findIndex((candidate) => rowKey(candidate) === lead?.rowKey);
    if (!lead || row < 0) return;
    entered.current = true;
    grid.goTo({
      row,
      column: Math.max(
        columns.findIndex(({ key }) => key === lead.column),
        0,
      ),
    });
    // Led once per lead, not again whenever a row changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [lead]);

  const activeRow = rows[place.row];
  useEffect(() => {
    if (activeRow !== undefined) onRow?.(activeRow);
    // Told on entering a row, not on every new value in it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place.row]);

  return (
    <div>
      <GridNotice note={grid.note} columns={columns} onClose={grid.dismissNote} />
      <p id={keysId} className={`${classes['keys']} not-printed`}>
        {text.keys}
      </p>
      {/* One stop for Tab; the active cell is named by aria-activedescendant, so rows out of sight need no element. */}
      <div
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={caption}
        aria-describedby={keysId}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={draft === null ? cellId(place) : undefined}
        className={classes['box']}
        onFocus={() => {
          entered.current = true;
        }}
        onBlur={(event) => {
          // An editor that closes blurs towards nothing; the focus comes back to the grid.
          if (event.relatedTarget !== null) entered.current = event.currentTarget.contains(event.relatedTarget);
        }}
        {...grid.handlers}
      >
        <div role="row" aria-rowindex={1} className={classes['head']}>
          {columns.map(({ key, title, width, kind }) => (
            <div key={key} role="columnheader" style={{ width }} data-align={kind === 'decimal' ? 'end' : undefined}>
              {title}
            </div>
          ))}
        </div>
        <div style={{ height: before }} />
        {drawn.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={rowKey(row)}
              role="row"
              aria-rowindex={index + 2}
              className={classes['row']}
              data-heading={isHeading?.(row) || undefined}
            >
              {columns.map((column, at) => {
                const active = place.row === index && place.column === at;
                return (
                  <GridCell
                    key={column.key}
                    id={cellId({ row: index, column: at })}
                    row={row}
                    column={column}
                    active={active}
                    draft={active ? draft : null}
                    save={saveOf?.(rowKey(row), column.key)}
                    onEnter={() => grid.goTo({ row: index, column: at })}
                    onEdit={grid.edit}
                    onDraft={grid.setDraft}
                    onCommit={grid.commit}
                  />
                );
              })}
            </div>
          );
        })}
        <div style={{ height: after }} />
      </div>
    </div>
  );
}
