// Who is signed in, as every screen may ask.
import { type Session, sessionSchema } from '@parindex/contract/account';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { ProblemError } from '../ui/problem/problem-error.ts';
import { get, setCsrfOf } from './api.ts';

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    const session = await get('/api/session', sessionSchema, { signal, signedOutIsAnswer: true }).catch(
      (error: unknown) => {
        if (error instanceof ProblemError && error.problem.status === 401) return null;
        throw error;
      },
    );
    setCsrfOf(session);
    return session;
  },
});

/** For screens behind sign-in: there is always somebody. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('a screen behind sign-in was drawn for nobody');
  return data;
}
