// The state of a fill-in grid: where we are, what is being typed, what was refused, what can be undone.
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { editDecimal } from '../format.ts';
import { parseClipboard, writeClipboard } from './clipboard.ts';
import { text } from './grid.vi.ts';
import {
  type CellChange,
  type CellRefusal,
  formOf,
  type GridColumn,
  type GridShape,
  type Place,
  placeAfterKey,
  placeAfterTab,
  planEntry,
  planPaste,
  reversed,
} from './grid-rules.ts';

const rowsPerPage = 15;

/** What the grid tells after a paste, an undo or a refusal. */
export interface GridNote {
  readonly words: string;
  readonly refusals: readonly CellRefusal[];
}

interface GridOptions<Row> extends GridShape<Row> {
  readonly onChange: (changes: readonly CellChange[]) => void;
}

/** What a cell says when it is copied or opened for typing. */
export function cellText<Row>(column: GridColumn<Row>, row: Row): string {
  const value = column.value(row);
  const form = formOf(column, row);
  if ('edited' in form && form.edited !== undefined) return form.edited;
  if (form.kind === 'decimal') return editDecimal(value);
  if (form.kind === 'choice') return form.options?.find((option) => option.value === value)?.label ?? '';
  return value ?? '';
}

export function useGrid<Row>(grid: GridOptions<Row>) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const [note, setNote] = useState<GridNote | null>(null);
  const [done, setDone] = useState<readonly (readonly CellChange[])[]>([]);
  // Closing the editor takes the focus from it, and that asks to commit once more: the second time is not heard.
  const editing = useRef(false);
  const size = { rows: grid.rows.length, columns: grid.columns.length, page: rowsPerPage };

  function apply(changes: readonly CellChange[]) {
    if (changes.length === 0) return;
    setDone((before) => [...before, changes]);
    grid.onChange(changes);
  }

  /** Takes what was typed (or chosen); false where it is refused, and then the editor stays open. */
  function commit(typed = draft): boolean {
    if (typed === null || (draft !== null && !editing.current)) return true;
    const planned = planEntry(grid, place, typed);
    if (planned !== null && 'reason' in planned) {
      setNote({ words: text.refused(1), refusals: [planned] });
      return false;
    }
    close();
    setNote(null);
    if (planned !== null) apply([planned]);
    return true;
  }

  function close() {
    editing.current = false;
    setDraft(null);
  }

  function undo() {
    const last = done.at(-1);
    if (last === undefined) return setNote({ words: text.nothingToUndo, refusals: [] });
    setDone((before) => before.slice(0, -1));
    grid.onChange(reversed(last));
    setNote({ words: text.undone(last.length), refusals: [] });
  }

  function edit(start?: string) {
    const row = grid.rows[place.row];
    const column = grid.columns[place.column];
    if (row === undefined || column === undefined) return;
    const locked = column.kind === 'shown' ? text.notFilled : (column.locked?.(row) ?? null);
    if (locked !== null) return setNote({ words: text.locked, refusals: [{ place, reason: locked }] });
    editing.current = true;
    setDraft(start ?? cellText(column, row));
  }

  function onEditingKey(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      if (commit()) setPlace(placeAfterKey(event.shiftKey ? 'ArrowUp' : 'ArrowDown', place, size) ?? place);
    } else if (event.key === 'Tab') {
      if (commit()) setPlace(placeAfterTab(place, event.shiftKey, size) ?? place);
    } else return;
    event.preventDefault();
  }

  function onKey(event: KeyboardEvent) {
    if (draft !== null) return onEditingKey(event);
    const command = event.ctrlKey || event.metaKey;
    const next =
      event.key === 'Tab' ? placeAfterTab(place, event.shiftKey, size) : placeAfterKey(event.key, place, size);
    if (command && event.key.toLowerCase() === 'z') undo();
    else if (command || event.altKey) return;
    else if (next !== null) setPlace(next);
    else if (event.key === 'Enter' || event.key === 'F2') edit();
    else if (event.key === 'Delete' || event.key === 'Backspace') commit('');
    else if (event.key.length === 1) edit(event.key);
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent) {
    if (draft !== null) return;
    event.preventDefault();
    const { changes, refusals } = planPaste(grid, place, parseClipboard(event.clipboardData.getData('text/plain')));
    apply(changes);
    setNote({ words: text.pasted(changes.length), refusals });
  }

  function onCopy(event: ClipboardEvent) {
    const row = grid.rows[place.row];
    const column = grid.columns[place.column];
    if (draft !== null || row === undefined || column === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeClipboard([[cellText(column, row)]]));
  }

  return {
    place,
    draft,
    note,
    commit,
    edit,
    setDraft,
    /** A click elsewhere keeps what was typed; a refused value keeps the editor where it is. */
    goTo: (to: Place) => (draft === null || commit()) && setPlace(to),
    dismissNote: () => setNote(null),
    handlers: { onKeyDown: onKey, onPaste, onCopy },
  };
}
