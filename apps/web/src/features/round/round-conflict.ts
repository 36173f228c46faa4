// Two people changed the same draft: what differs, in words, side by side.
import { type RoundChange, type RoundInput, roundChangeSchema } from '@parindex/contract/round';
import { stepNames } from '@parindex/domain/access/access.vi';
import type { ConflictLine } from '../../ui/autosave/conflict-dialog.tsx';
import { showMoment } from '../../ui/format.ts';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { text } from './round.vi.ts';

/** The round as it stands, when that is why the save was refused. */
export function standingRound(error: unknown): RoundChange | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'record.changed') return null;
  const stands = roundChangeSchema.safeParse(error.problem.conflict?.stands);
  return stands.success ? stands.data : null;
}

const fields: readonly { label: string; show: (round: RoundInput) => string }[] = [
  { label: text.name, show: ({ title }) => title },
  { label: text.year, show: ({ yearJudged }) => String(yearJudged) },
  { label: text.yearCarriedOut, show: ({ yearCarriedOut }) => String(yearCarriedOut) },
  { label: text.yearPublished, show: ({ yearPublished }) => String(yearPublished) },
  {
    label: text.checkGroups,
    show: ({ groups }) =>
      groups.map(({ name, agencyIds }) => `${name} (${agencyIds.toSorted().join(', ')})`).join('; '),
  },
  {
    label: text.datesHead,
    show: ({ steps }) =>
      steps
        .map(({ step, opensAt, closesAt }) => `${stepNames[step]}: ${showMoment(opensAt)} – ${showMoment(closesAt)}`)
        .join('; '),
  },
];

/** Only the fields in which the two differ. */
export function conflictLines(mine: RoundInput, theirs: RoundInput): ConflictLine[] {
  return fields
    .map(({ label, show }) => ({ label, mine: show(mine), theirs: show(theirs) }))
    .filter((line) => line.mine !== line.theirs);
}
