// Enters the invented Tỉnh Minh Hoạ into a database, once: what is there already is left as it is.
import { enterDemonstrationPerson } from '../features/account/demonstration.service.ts';
import { enterAgencyAsIs, enterSuccessionAsIs, hasAgencies } from '../features/agency/register.service.ts';
import type { Deps } from '../platform/deps.ts';
import { demonstrationAgencies, demonstrationSuccessions } from './agencies.ts';
import { seedPastRounds } from './past-rounds.ts';
import { demonstrationPeople } from './people.ts';
import { seedRunningRound } from './running-round.ts';

/** The parts, in the order they build on each other; each is skipped where it is already there. */
const parts = [seedAgencies, seedPeople, seedPastRounds, seedRunningRound];

/** Safe to call at every start. A part is entered whole or not at all. */
export async function seedDemonstration(deps: Deps): Promise<void> {
  for (const seedPart of parts) await deps.db.transaction((tx) => seedPart({ ...deps, db: tx }));
}

async function seedAgencies(deps: Deps): Promise<void> {
  if (await hasAgencies(deps)) return;
  for (const agency of demonstrationAgencies) await enterAgencyAsIs(deps, agency);
  for (const succession of demonstrationSuccessions) await enterSuccessionAsIs(deps, succession);
}

async function seedPeople(deps: Deps): Promise<void> {
  for (const person of demonstrationPeople) await enterDemonstrationPerson(deps, person);
}
