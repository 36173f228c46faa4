// Builders with defaults: a test states only what matters to it.
import { randomUUID } from 'node:crypto';
import type { GrantInput } from '@parindex/contract/account';
import type { AgencyInput } from '@parindex/contract/agency';
import { sql } from 'drizzle-orm';
import { insertAccount } from '../features/account/account.repository.ts';
import { insertAgency, insertVersion } from '../features/agency/agency.repository.ts';
import { hashPassword } from '../platform/auth/password.ts';
import type { Db } from '../platform/db/database.ts';
import { testAgencies, testPassword, testPeople } from './people.ts';

/** Hashed once per worker: hashing is slow on purpose. */
const passwordHash = hashPassword(testPassword);

export type Seed = ReturnType<typeof seedsOn>;

export function seedsOn(db: Db) {
  return {
    /** An agency with one version from 2025-07-01 on, a department of P. */
    async agency(input: Partial<AgencyInput> & { id?: string } = {}): Promise<{ id: string }> {
      const { id = randomUUID(), ...version } = input;
      await insertAgency(db, id);
      await insertVersion(db, id, { ...testAgencies.A, code: id, name: `Cơ quan ${id}`, ...version });
      return { id };
    },
    /** A further version of an agency that is there; the caller sees to it that none overlap. */
    async version(id: string, version: Partial<AgencyInput> = {}): Promise<void> {
      await insertVersion(db, id, { ...testAgencies.A, code: id, name: `Cơ quan ${id}`, ...version });
    },
    /** Takes everybody out again: an installation as it is before the first administrator. */
    async noAccounts(): Promise<void> {
      await db.execute(sql`delete from role_grants`);
      await db.execute(sql`delete from accounts`);
    },
    async account(input: {
      id: string;
      agencyId?: string;
      grants?: readonly GrantInput[];
      story?: string;
    }): Promise<void> {
      const { id, agencyId = 'A', grants = [], story = null } = input;
      await insertAccount(db, {
        id,
        username: id.toLowerCase(),
        name: `Người ${id}`,
        title: 'Chuyên viên',
        agencyId,
        story,
        grants,
        passwordHash: await passwordHash,
      });
    },
  };
}

/** The agencies and people every test starts with. */
export async function seedTestWorld(db: Db): Promise<void> {
  const seed = seedsOn(db);
  for (const [id, version] of Object.entries(testAgencies)) await seed.agency({ id, ...version });
  for (const [id, person] of Object.entries(testPeople)) await seed.account({ id, ...person });
}
