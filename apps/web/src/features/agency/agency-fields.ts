// The fields of an agency in words: what the drawer shows to readers and the conflict dialog puts side by side.
import type { Agency, AgencyInput } from '@parindex/contract/agency';
import type { ConflictLine } from '../../ui/autosave/conflict-dialog.tsx';
import { showDay } from '../../ui/format.ts';
import { kindNames, text } from './agency.vi.ts';

/** Names of agencies by id, for the one above. */
type Names = ReadonlyMap<string, string>;

const fields: readonly { label: string; show: (agency: AgencyInput, names: Names) => string }[] = [
  { label: text.name, show: ({ name }) => name },
  { label: text.code, show: ({ code }) => code },
  { label: text.kind, show: ({ kind }) => kindNames[kind] },
  { label: text.group, show: ({ group }) => group ?? '' },
  { label: text.parent, show: ({ parentId }, names) => (parentId && names.get(parentId)) ?? '' },
  { label: text.validFrom, show: ({ validFrom }) => showDay(validFrom) },
  { label: text.validTo, show: ({ validTo }) => showDay(validTo) },
  { label: text.legalBasis, show: ({ legalBasis }) => legalBasis ?? '' },
];

/** What is known of an agency; empty fields are left out. */
export function agencyFacts(agency: Agency, names: Names): { label: string; value: string }[] {
  return fields.map(({ label, show }) => ({ label, value: show(agency, names) })).filter(({ value }) => value !== '');
}

/** Only the fields in which the two differ. */
export function conflictLines(mine: AgencyInput, theirs: Agency, names: Names): ConflictLine[] {
  return fields
    .map(({ label, show }) => ({ label, mine: show(mine, names), theirs: show(theirs, names) }))
    .filter((line) => line.mine !== line.theirs);
}
