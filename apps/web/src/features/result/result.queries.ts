// Every request about the result of a round.
import { type Approval, editionSchema, resultSchema, traceSchema } from '@parindex/contract/result';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, write } from '../../app/api.ts';
import { ProblemError } from '../../ui/problem/problem-error.ts';

/** The last computation; null where there is none yet, which is an answer and no error. */
export const resultQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['result', roundId],
    queryFn: ({ signal }) =>
      get(`/api/rounds/${roundId}/result`, resultSchema, { signal }).catch((error: unknown) => {
        if (error instanceof ProblemError && error.problem.code === 'result.notComputed') return null;
        throw error;
      }),
  });

export const traceQuery = (roundId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['result', roundId, 'trace', assessmentId],
    queryFn: ({ signal }) => get(`/api/rounds/${roundId}/result/${assessmentId}`, traceSchema, { signal }),
  });

function useAfter(roundId: string) {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['result', roundId] }),
      // The round stands elsewhere now, and its lists show it.
      queryClient.invalidateQueries({ queryKey: ['rounds'] }),
      queryClient.invalidateQueries({ queryKey: ['my-work'] }),
    ]);
  };
}

export function useCompute(roundId: string) {
  const onSettled = useAfter(roundId);
  return useMutation({ mutationFn: () => write('POST', `/api/rounds/${roundId}/result`, resultSchema), onSettled });
}

export function useApprove(roundId: string) {
  const onSettled = useAfter(roundId);
  return useMutation({
    mutationFn: (body: Approval) => write('POST', `/api/rounds/${roundId}/approval`, resultSchema, { body }),
    onSettled,
  });
}

export function usePublish(roundId: string) {
  const onSettled = useAfter(roundId);
  return useMutation({
    mutationFn: () => write('POST', `/api/rounds/${roundId}/publication`, editionSchema),
    onSettled,
  });
}
