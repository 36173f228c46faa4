// Two appraisers decided on the same item: both decisions side by side.
import type { GridRow } from '@parindex/contract/assessment';
import { ConflictDialog, type ConflictLine } from '../../ui/autosave/conflict-dialog.tsx';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { type DecisionKind, decisionName, text } from './appraisal.vi.ts';
import { showFigures } from './figures-text.ts';
import type { OpenConflict } from './use-decisions.ts';

interface DecisionConflictProps {
  readonly conflict: OpenConflict | null;
  readonly item: GridRow | null;
  readonly pass: number;
  readonly onDecide: (key: string, choice: 'mine' | 'theirs') => void;
}

export function DecisionConflict({ conflict, item, pass, onDecide }: DecisionConflictProps) {
  return (
    <ConflictDialog
      subject={conflict && item ? text.conflictSubject(item.code) : null}
      lines={conflict && item ? linesOf(item, pass, conflict) : []}
      onDecide={(choice) => conflict && onDecide(conflict.key, choice)}
    />
  );
}

function linesOf(item: GridRow, pass: number, { mine, theirs }: OpenConflict): ConflictLine[] {
  const kind = (decision: DecisionKind | null) => (decision === null ? '' : decisionName(decision, pass));
  const who = theirs.savedBy && theirs.savedAt ? text.savedBy(theirs.savedBy, showMoment(theirs.savedAt)) : '';
  return [
    { label: text.conflictDecision, mine: kind(mine.decision), theirs: `${kind(theirs.decision)} (${who})` },
    { label: text.points, mine: showDecimal(mine.points), theirs: showDecimal(theirs.points) },
    { label: text.figures, mine: showFigures(item, mine.figures), theirs: showFigures(item, theirs.figures) },
    { label: text.reason, mine: mine.reason ?? '', theirs: theirs.reason ?? '' },
  ];
}
