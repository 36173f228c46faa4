// Roles with their dates as the screens of accounts need them: words, order, what is wrong, what two people changed. Pure.
import type { Account, GrantInput } from '@parindex/contract/account';
import type { Role } from '@parindex/domain/access/actor';
import { roleNames } from '../../app/app.vi.ts';
import type { ConflictLine } from '../../ui/autosave/conflict-dialog.tsx';
import { showDay } from '../../ui/format.ts';
import { text } from './accounts.vi.ts';

/** Names of agencies by id, as they stand today. */
export type Names = ReadonlyMap<string, string>;

/** Roles held for the rounds of an authority; the others are held inside one agency. */
export function servesAuthority(role: Role): boolean {
  return role !== 'reporter' && role !== 'head';
}

/** Roles that may be limited to one pillar (lĩnh vực). */
export function mayHavePillar(role: Role): boolean {
  return role === 'pillarOwner' || role === 'appraiser';
}

/** Is the role over, held, or still to come on this day? */
export function stateOn({ validFrom, validTo }: GrantInput, day: string): 'past' | 'present' | 'future' {
  if (validTo !== null && validTo < day) return 'past';
  return validFrom > day ? 'future' : 'present';
}

export function periodText({ validFrom, validTo }: GrantInput): string {
  return validTo === null ? text.from(showDay(validFrom)) : text.between(showDay(validFrom), showDay(validTo));
}

/** One line of the list; several pillars of one role stand on one line. */
export interface RoleLine {
  /** `Cơ quan phụ trách lĩnh vực (1, 4, 5)`; another agency than the account's own is named. */
  readonly role: string;
  readonly period: string;
  readonly state: 'past' | 'present' | 'future';
}

/** What the account holds on that day and will hold, then what it held. */
export function roleLines({ grants, agencyId }: Account, names: Names, day: string): RoleLine[] {
  const alike = Map.groupBy(grants, (grant) => JSON.stringify({ ...grant, pillar: null }));
  const lines = [...alike.values()].map((same): RoleLine => {
    const [grant] = same as [GrantInput];
    const pillars = same.flatMap(({ pillar }) => pillar ?? []).toSorted();
    const elsewhere = grant.agencyId === agencyId ? null : nameOf(grant.agencyId, names);
    return {
      role: text.roleLine(roleNames[grant.role], pillars, elsewhere),
      period: periodText(grant),
      state: stateOn(grant, day),
    };
  });
  return [...lines.filter(({ state }) => state !== 'past'), ...lines.filter(({ state }) => state === 'past')];
}

/** Every reason why these roles cannot be saved, in Vietnamese, each with the place of its row. */
export function grantFindings(grants: readonly GrantInput[]): { row: number; message: string }[] {
  return grants.flatMap((grant, row) => [
    ...(grant.agencyId === '' ? [{ row, message: text.agencyMissing }] : []),
    ...(servesAuthority(grant.role) && grant.authorityId === null ? [{ row, message: text.authorityMissing }] : []),
    ...(grant.validTo !== null && grant.validTo < grant.validFrom ? [{ row, message: text.wrongOrder }] : []),
    ...(grants.slice(0, row).some((other) => isSameRole(grant, other) && overlaps(grant, other))
      ? [{ row, message: text.roleTwice }]
      : []),
  ]);
}

/** Mine beside what stands: one line for each role whose dates differ, or that only one of the two has. */
export function conflictLines(
  mine: readonly GrantInput[],
  stands: readonly GrantInput[],
  names: Names,
): ConflictLine[] {
  const labels = new Set([...mine, ...stands].map((grant) => grantText(grant, names)));
  const periods = (grants: readonly GrantInput[], label: string) =>
    grants
      .filter((grant) => grantText(grant, names) === label)
      .map(periodText)
      .toSorted()
      .join('; ');
  return [...labels]
    .map((label) => ({ label, mine: periods(mine, label), theirs: periods(stands, label) }))
    .filter((line) => line.mine !== line.theirs);
}

export function nameOf(agencyId: string, names: Names): string {
  return names.get(agencyId) ?? text.formerAgency;
}

function grantText({ role, pillar, agencyId, authorityId }: GrantInput, names: Names): string {
  const authority = authorityId === null ? null : nameOf(authorityId, names);
  return text.roleInFull({
    role: roleNames[role],
    pillar,
    agency: nameOf(agencyId, names),
    authority,
  });
}

function isSameRole(one: GrantInput, other: GrantInput): boolean {
  return (['role', 'agencyId', 'authorityId', 'pillar'] as const).every((key) => one[key] === other[key]);
}

function overlaps(one: GrantInput, other: GrantInput): boolean {
  return (
    (one.validTo === null || other.validFrom <= one.validTo) &&
    (other.validTo === null || one.validFrom <= other.validTo)
  );
}
