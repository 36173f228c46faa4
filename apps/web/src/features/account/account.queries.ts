// Every request about signing in.
import {
  type DemonstrationPeople,
  demonstrationPeopleSchema,
  type Session,
  sessionSchema,
} from '@parindex/contract/account';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { get, setCsrfOf, write } from '../../app/api.ts';
import { ProblemError } from '../../ui/problem/problem-error.ts';

/** Who can be signed in as at a click; null outside demonstration mode. */
export const demonstrationPeopleQuery = queryOptions({
  queryKey: ['demonstration', 'people'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<DemonstrationPeople | null> =>
    get('/api/demonstration/people', demonstrationPeopleSchema, { signal, signedOutIsAnswer: true }).catch(
      (error: unknown) => {
        if (error instanceof ProblemError && error.problem.status === 404) return null;
        throw error;
      },
    ),
});

/** Signs in with a name and a password. Never answered with the dialog: a wrong password is 401 too. */
export function useSignIn(onSignedIn: (session: Session) => void) {
  return useMutation({
    mutationFn: (body: { username: string; password: string }) =>
      write('POST', '/api/session', sessionSchema, { body, signedOutIsAnswer: true }),
    onSuccess: (session) => {
      setCsrfOf(session);
      onSignedIn(session);
    },
  });
}

/** Signs in as one of the invented people. */
export function useDemonstrationSignIn(onSignedIn: (session: Session) => void) {
  return useMutation({
    mutationFn: (accountId: string) =>
      write('POST', '/api/session/demonstration', sessionSchema, { body: { accountId }, signedOutIsAnswer: true }),
    onSuccess: (session) => {
      setCsrfOf(session);
      onSignedIn(session);
    },
  });
}
