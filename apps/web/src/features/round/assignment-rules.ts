// Lines of an assignment as the editor holds them: adding many at once, leaving out what may not be. Pure.
import type { RoundDetail } from '@parindex/contract/round';

export interface Line {
  readonly accountId: string;
  readonly agencyId: string | null;
  readonly pillar: string | null;
}

export type Appraiser = RoundDetail['appraisers'][number];

export function keyOf({ accountId, agencyId, pillar }: Line): string {
  return JSON.stringify([accountId, agencyId, pillar]);
}

/**
 * Every person × agency, for one pillar.
 *
 * @returns the lines with the new ones at the end, how many were left out because they are there already, and whose
 *   own agency each of the others would have been
 */
export function addLines(
  lines: readonly Line[],
  {
    people,
    agencyIds,
    pillar,
  }: { people: readonly Appraiser[]; agencyIds: readonly (string | null)[]; pillar: string | null },
): { lines: readonly Line[]; added: number; skipped: number; conflicts: readonly Appraiser[] } {
  const known = new Set(lines.map(keyOf));
  const conflicts = people.filter((person) => agencyIds.includes(person.agencyId));
  const wanted = people.flatMap((person) =>
    agencyIds.map((agencyId) => ({
      line: { accountId: person.accountId, agencyId, pillar },
      own: person.agencyId === agencyId,
    })),
  );
  const fresh = wanted.filter(({ line, own }) => !own && !known.has(keyOf(line))).map(({ line }) => line);
  const skipped = wanted.length - fresh.length - conflicts.length;
  return { lines: [...lines, ...fresh], added: fresh.length, skipped, conflicts };
}
