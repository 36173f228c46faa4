// Every request about accounts, their roles and passwords.
import {
  type Account,
  accountListSchema,
  accountSchema,
  type FirstAdministrator,
  firstAdministratorLinkSchema,
  type NewAccount,
  type PasswordChange,
  type RolesChange,
} from '@parindex/contract/account';
import { agencyListSchema } from '@parindex/contract/agency';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, noReply, write } from '../../app/api.ts';

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => get('/api/accounts', accountListSchema, { signal }),
});

/** The agencies of today, in which roles are held. */
export const agencyChoicesQuery = queryOptions({
  queryKey: ['agencies', 'choices'],
  queryFn: ({ signal }) => get('/api/agencies', agencyListSchema, { signal }),
  select: ({ agencies }) => agencies,
});

/** Creates an account. What was sent holds a password: nothing of it is kept once the drawer is closed. */
export function useCreateAccount(onCreated: (account: Account, password: string) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (body: NewAccount) => write('POST', '/api/accounts', accountSchema, { body }),
    onSuccess: (account, { password }) => onCreated(account, password),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}

export function useChangeRoles(accountId: string, onChanged: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: RolesChange) =>
      write('PUT', `/api/accounts/${encodeURIComponent(accountId)}/roles`, accountSchema, { body }),
    onSuccess: onChanged,
    // After a conflict too: the list behind the dialog must show what stands.
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}

/** One's own password. */
export function useChangePassword(onChanged: () => void) {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: PasswordChange) => write('PUT', '/api/session/password', noReply, { body }),
    onSuccess: onChanged,
  });
}

/** Is the link of the first administrator still good? Asked once: the answer must not change under who is typing. */
export const firstAdministratorLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['first-administrator', token],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get(linkAddress(token), firstAdministratorLinkSchema, { signal }),
  });

export function useEnterFirstAdministrator(token: string, onEntered: () => void) {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: FirstAdministrator) => write('POST', linkAddress(token), accountSchema, { body }),
    onSuccess: onEntered,
  });
}

function linkAddress(token: string): string {
  return `/api/first-administrator/${encodeURIComponent(token)}`;
}
