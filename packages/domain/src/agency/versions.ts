// What a change to a dated agency does to its versions: a correction of one, or a new one that ends its predecessor.
import { addDays, type Day, isWithin } from '../day.ts';
import type { Period } from './agency.ts';
import { agencyText } from './agency.vi.ts';

/**
 * What to write. `place` is the period as it will stand, `correct` the version overwritten (null = a new one is
 * added), `end` the version that must be closed the day before, `blockers` why none of it may be written.
 */
export interface VersionPlan {
  readonly correct: Period | null;
  readonly end: { readonly version: Period; readonly on: Day } | null;
  readonly blockers: readonly string[];
}

/**
 * Plans one change.
 *
 * @param versions the agency's versions, in any order, not overlapping
 * @param change   the period as it shall be; `corrects` names the first day of the version meant, where it moves
 * @returns a plan; with blockers nothing may be written
 */
export function planVersion(versions: readonly Period[], change: Period & { readonly corrects?: Day }): VersionPlan {
  const target = change.corrects ?? change.validFrom;
  const correct = versions.find(({ validFrom }) => validFrom === target) ?? null;
  const covering = versions.find(
    (version) => version !== correct && isWithin(change.validFrom, version.validFrom, version.validTo),
  );
  const end =
    correct === null && covering !== undefined ? { version: covering, on: addDays(change.validFrom, -1) } : null;
  const others = versions.filter((version) => version !== correct && version !== end?.version);
  const blockers = [
    ...(change.validTo !== null && change.validTo < change.validFrom ? [agencyText.endsBeforeItBegins] : []),
    ...(change.corrects !== undefined && correct === null ? [agencyText.noSuchVersion] : []),
    ...others.filter((version) => overlaps(version, change)).map(agencyText.overlaps),
  ];
  return { correct, end, blockers };
}

function overlaps(one: Period, other: Period): boolean {
  return (
    (one.validTo === null || other.validFrom <= one.validTo) &&
    (other.validTo === null || one.validFrom <= other.validTo)
  );
}
