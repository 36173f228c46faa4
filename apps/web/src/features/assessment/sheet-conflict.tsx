// Somebody else saved the same item: both entries side by side.
import { selfEntrySchema } from '@parindex/contract/assessment';
import { ConflictDialog, type ConflictLine } from '../../ui/autosave/conflict-dialog.tsx';
import { showDecimal } from '../../ui/format.ts';
import { text } from './assessment.vi.ts';
import { figureForm, figureOf, type SheetRow, type TypedEntry } from './sheet-rules.ts';
import type { Sheet } from './use-sheet.ts';

export function SheetConflict({ sheet }: { sheet: Sheet }) {
  const { conflict } = sheet;
  const row = sheet.rows.find(({ code }) => code === conflict?.code);
  const stands = selfEntrySchema.safeParse(conflict?.stands);
  if (!conflict || !row || !stands.success)
    return <ConflictDialog subject={null} lines={[]} onDecide={() => undefined} />;
  return (
    <ConflictDialog
      subject={`${row.code} ${row.name}`}
      lines={linesOf(row, conflict.value, stands.data)}
      onDecide={(choice) => sheet.decide(conflict.code, choice)}
    />
  );
}

function linesOf(row: SheetRow, mine: TypedEntry, theirs: TypedEntry): ConflictLine[] {
  const lines = [
    { label: text.figures, mine: figureWords(row, mine), theirs: figureWords(row, theirs) },
    { label: text.ground, mine: mine.notApplicableGround ?? '', theirs: theirs.notApplicableGround ?? '' },
    { label: text.explanation, mine: mine.explanation ?? '', theirs: theirs.explanation ?? '' },
  ];
  return lines.filter((line) => line.mine !== line.theirs);
}

function figureWords(row: SheetRow, typed: TypedEntry): string {
  const wire = figureOf(row, typed);
  return wire === null ? '' : (figureForm(row, wire).shown ?? showDecimal(wire));
}
