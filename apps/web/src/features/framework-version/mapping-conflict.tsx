// Two people decided on the same row: both decisions side by side.
import { mappingKindNames } from '@parindex/domain/framework/compare/mapping.vi';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { showMoment } from '../../ui/format.ts';
import { text } from './framework-version.vi.ts';
import type { MappingConflict } from './use-mapping.ts';

interface MappingConflictDialogProps {
  readonly conflict: MappingConflict | null;
  readonly onDecide: (key: string, choice: 'mine' | 'theirs') => void;
}

export function MappingConflictDialog({ conflict, onDecide }: MappingConflictDialogProps) {
  return (
    <ConflictDialog
      subject={conflict && text.conflictSubject(conflict.mine.code)}
      lines={conflict ? linesOf(conflict) : []}
      onDecide={(choice) => conflict && onDecide(conflict.key, choice)}
    />
  );
}

function linesOf({ mine, theirs }: MappingConflict) {
  const { savedBy, savedAt } = theirs;
  const who = savedBy !== null && savedAt !== null ? ` (${text.savedBy(savedBy, showMoment(savedAt))})` : '';
  return [
    { label: text.kind, mine: mappingKindNames[mine.kind], theirs: `${mappingKindNames[theirs.kind]}${who}` },
    { label: text.earlier, mine: mine.before.join(', '), theirs: theirs.before.join(', ') },
  ];
}
