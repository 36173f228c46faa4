// The fields of an agency in words: what the conflict dialog puts side by side.
import type { Agency, AgencyInput } from '@parindex/contract/agency';
import type { ConflictLine } from '../../ui/autosave/conflict-dialog.tsx';
import { showDay } from '../../ui/format.ts';
import { kindNames, text } from './agency.vi.ts';

const fields: readonly { label: string; show: (agency: AgencyInput) => string }[] = [
  { label: text.name, show: ({ name }) => name },
  { label: text.code, show: ({ code }) => code },
  { label: text.kind, show: ({ kind }) => kindNames[kind] },
  { label: text.group, show: ({ group }) => group ?? '' },
  { label: text.parent, show: ({ parentId }) => parentId ?? '' },
  { label: text.validFrom, show: ({ validFrom }) => showDay(validFrom) },
  { label: text.validTo, show: ({ validTo }) => showDay(validTo) },
  { label: text.legalBasis, show: ({ legalBasis }) => legalBasis ?? '' },
];

/** Only the fields in which the two differ. */
export function conflictLines(mine: AgencyInput, theirs: Agency): ConflictLine[] {
  return fields
    .map(({ label, show }) => ({ label, mine: show(mine), theirs: show(theirs) }))
    .filter((line) => line.mine !== line.theirs);
}
