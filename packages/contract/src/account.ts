// Signing in, the people and what they may do.
import { roles } from '@parindex/domain/access/actor';
import { z } from 'zod';

export const roleSchema = z.enum(roles);

export const grantSchema = z.object({
  role: roleSchema,
  agencyId: z.string(),
  agencyName: z.string(),
  authorityId: z.string().nullable(),
  pillar: z.string().nullable(),
});

/** POST /api/session */
export const signInSchema = z.object({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
});

/** POST /api/session/demonstration: only in demonstration mode, only on loopback. */
export const demonstrationSignInSchema = z.object({ accountId: z.string() });

/** GET /api/session: who is signed in. `csrf` goes back in the header x-parindex-csrf with every write. */
export const sessionSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  title: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  grants: z.array(grantSchema),
  csrf: z.string(),
  demonstration: z.boolean(),
});

/** GET /api/demonstration/people: who can be signed in as at a click. 404 outside demonstration mode. */
export const demonstrationPersonSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  title: z.string(),
  agencyName: z.string(),
  roles: z.array(roleSchema),
  /** What this person can be seen doing, one short sentence. */
  story: z.string(),
});
export const demonstrationPeopleSchema = z.object({ province: z.string(), people: z.array(demonstrationPersonSchema) });

export type Session = z.infer<typeof sessionSchema>;
export type DemonstrationPeople = z.infer<typeof demonstrationPeopleSchema>;
