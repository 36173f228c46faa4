// The score sheet as a grid: typed, pasted and walked by keyboard; points come from the server with every save.
import { showDecimal } from '../../ui/format.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import type { CellChange, GridColumn } from '../../ui/grid/grid-rules.ts';
import { stateNames, text } from './assessment.vi.ts';
import { figureForm, figureOf, pointsText, type SheetRow, withFigures, withGround } from './sheet-rules.ts';
import type { Sheet } from './use-sheet.ts';

interface SheetGridProps {
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
  readonly onRow: (code: string) => void;
  readonly lead: { readonly rowKey: string; readonly column: string } | null;
}

export function SheetGrid({ sheet, rows, onRow, lead }: SheetGridProps) {
  const take = (changes: readonly CellChange[]) => {
    // A block may change several cells of one row: each change builds on the one before it.
    const typed = new Map(sheet.rows.map((row) => [row.code, row]));
    for (const { rowKey, column, to } of changes) {
      const row = typed.get(rowKey);
      if (!row) continue;
      const next = column === 'ground' ? withGround(row.typed, to) : withFigures(row, row.typed, to);
      typed.set(rowKey, { ...row, typed: next });
      sheet.change(row, next, 0);
    }
  };
  return (
    <Grid
      caption={text.sheet}
      rows={rows}
      rowKey={({ code }) => code}
      columns={columns}
      onChange={take}
      saveOf={(code, column) => (column === 'figures' ? sheet.autosave.snapshot.fields.get(code)?.status : undefined)}
      onRow={({ code }) => onRow(code)}
      isHeading={({ isItem }) => !isItem}
      lead={lead}
    />
  );
}

const columns: GridColumn<SheetRow>[] = [
  { key: 'code', title: text.item, kind: 'shown', value: (row) => `${row.code}  ${row.name}`, width: '13rem' },
  { key: 'max', title: text.maxShort, kind: 'shown', value: (row) => showDecimal(row.maxPoints), width: '3.75rem' },
  {
    key: 'figures',
    title: text.figures,
    kind: 'text',
    value: (row) => (row.isItem ? figureOf(row, row.typed) : ''),
    cell: (row) => figureForm(row, figureOf(row, row.typed)),
    locked: lockOf,
    width: '7.25rem',
  },
  { key: 'points', title: text.points, kind: 'shown', value: pointsText, width: '7.75rem' },
  { key: 'state', title: text.state, kind: 'shown', value: stateText, width: '8.75rem' },
  {
    key: 'ground',
    title: text.ground,
    kind: 'text',
    value: (row) => (row.isItem ? row.typed.notApplicableGround : ''),
    locked: (row) => lockOf(row) ?? (row.notApplicablePolicy === 'forbidden' ? text.groundForbidden : null),
    width: '7.5rem',
  },
];

function lockOf(row: SheetRow): string | null {
  if (!row.may) return text.headingLocked;
  return row.may.fill.allowed ? null : row.may.fill.reason;
}

function stateText(row: SheetRow): string {
  return !row.isItem && row.outcome?.outcome === 'missing' ? text.incomplete : stateNames[row.state];
}
