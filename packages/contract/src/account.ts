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

/** A role with its first and last day; `validTo` null = until further notice. */
export const grantInputSchema = z.object({
  role: roleSchema,
  agencyId: z.string(),
  authorityId: z.string().nullable(),
  pillar: z.string().trim().min(1).max(40).nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

export const accountSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  title: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  revision: z.number().int(),
  /** Every role, past and future ones too. */
  grants: z.array(grantInputSchema),
});
export const accountListSchema = z.object({
  accounts: z.array(accountSchema),
  may: z.object({ create: z.boolean() }),
});

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{2,99}$/);
const personName = z.string().trim().min(1).max(200);
const personTitle = z.string().trim().max(200);
/** Only the outermost bounds; what makes a good password is a rule of the installation (422 account.passwordWeak). */
const newPassword = z.string().min(1).max(200);

export const newAccountSchema = z.object({
  username,
  name: personName,
  title: personTitle,
  agencyId: z.string(),
  password: newPassword,
  grants: z.array(grantInputSchema).max(50),
});
export const rolesChangeSchema = z.object({
  revision: z.number().int(),
  grants: z.array(grantInputSchema).max(50),
});
export const passwordChangeSchema = z.object({ current: z.string().min(1).max(200), next: newPassword });

/** GET /api/first-administrator/:token: is the link still good, and what must the password be? */
export const firstAdministratorLinkSchema = z.object({
  expiresAt: z.iso.datetime(),
  passwordMinLength: z.number().int(),
});
/** POST: the administrator and the authority (cơ quan) that runs this installation, in one step. */
export const firstAdministratorSchema = z.object({
  username,
  name: personName,
  title: personTitle,
  password: newPassword,
  authority: z.object({ code: z.string().trim().min(1).max(40), name: z.string().trim().min(1).max(300) }),
});

/** The routes: what each takes and replies. Problems (problem.ts) come besides. */
export const readSessionRoute = { response: { 200: sessionSchema } };
export const signInRoute = { body: signInSchema, response: { 200: sessionSchema } };
export const signOutRoute = { response: { 204: z.null() } };
export const changePasswordRoute = { body: passwordChangeSchema, response: { 204: z.null() } };
export const demonstrationSignInRoute = { body: demonstrationSignInSchema, response: { 200: sessionSchema } };
export const demonstrationPeopleRoute = { response: { 200: demonstrationPeopleSchema } };
export const listAccountsRoute = { response: { 200: accountListSchema } };
export const createAccountRoute = { body: newAccountSchema, response: { 201: accountSchema } };
export const changeRolesRoute = {
  params: z.object({ accountId: z.string() }),
  body: rolesChangeSchema,
  response: { 200: accountSchema },
};
const linkParams = z.object({ token: z.string().min(20).max(100) });
export const firstAdministratorLinkRoute = { params: linkParams, response: { 200: firstAdministratorLinkSchema } };
export const firstAdministratorRoute = {
  params: linkParams,
  body: firstAdministratorSchema,
  response: { 201: accountSchema },
};

export type GrantInput = z.infer<typeof grantInputSchema>;
export type Account = z.infer<typeof accountSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;
export type RolesChange = z.infer<typeof rolesChangeSchema>;
export type PasswordChange = z.infer<typeof passwordChangeSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type FirstAdministrator = z.infer<typeof firstAdministratorSchema>;
export type FirstAdministratorLink = z.infer<typeof firstAdministratorLinkSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type DemonstrationPeople = z.infer<typeof demonstrationPeopleSchema>;
