// Every request about rounds: the list, one round, its board, and what moves it.
import { agencyListSchema } from '@parindex/contract/agency';
import { frameworkListSchema } from '@parindex/contract/framework';
import {
  type Advance,
  type AssignmentsChange,
  boardSchema,
  type RoundDetail,
  type RoundInput,
  roundDetailSchema,
  roundListSchema,
  type ScheduleChange,
} from '@parindex/contract/round';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, write } from '../../app/api.ts';

export const roundsQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: ({ signal }) => get('/api/rounds', roundListSchema, { signal }),
});

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId],
    queryFn: ({ signal }) => get(`/api/rounds/${roundId}`, roundDetailSchema, { signal }),
  });

export const boardQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'board'],
    queryFn: ({ signal }) => get(`/api/rounds/${roundId}/board`, boardSchema, { signal }),
  });

/** What a round is made of: the agencies of today and the frameworks of its authority. */
export const agenciesOfTodayQuery = queryOptions({
  queryKey: ['agencies', { on: undefined }],
  queryFn: ({ signal }) => get('/api/agencies', agencyListSchema, { signal }),
});

export const frameworksQuery = (authorityId: string) =>
  queryOptions({
    queryKey: ['frameworks', { authorityId }],
    queryFn: ({ signal }) =>
      get(`/api/frameworks?authorityId=${encodeURIComponent(authorityId)}`, frameworkListSchema, { signal }),
  });

/** Creates a round, or changes the draft as it was read at `revision`. */
export function useSaveRound(onSaved: (round: RoundDetail) => void) {
  return useRoundWrite(
    ({ draft, input }: { draft: Pick<RoundDetail, 'id' | 'revision'> | null; input: RoundInput }) =>
      draft === null
        ? write('POST', '/api/rounds', roundDetailSchema, { body: input })
        : write('PUT', `/api/rounds/${draft.id}`, roundDetailSchema, { body: { ...input, revision: draft.revision } }),
    onSaved,
  );
}

export function useSchedule(roundId: string, onSaved: () => void) {
  return useRoundWrite(
    (body: ScheduleChange) => write('POST', `/api/rounds/${roundId}/schedule`, roundDetailSchema, { body }),
    onSaved,
  );
}

export function useAssign(roundId: string, onSaved: () => void) {
  return useRoundWrite(
    (body: AssignmentsChange) => write('PUT', `/api/rounds/${roundId}/assignments`, roundDetailSchema, { body }),
    onSaved,
  );
}

export function useAdvance(roundId: string) {
  return useRoundWrite(
    (body: Advance) => write('POST', `/api/rounds/${roundId}/advance`, roundDetailSchema, { body }),
    () => {},
  );
}

function useRoundWrite<Sent>(send: (sent: Sent) => Promise<RoundDetail>, onSaved: (round: RoundDetail) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: onSaved,
    // After a conflict too: what stands must be seen.
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['rounds'] });
      await queryClient.invalidateQueries({ queryKey: ['my-work'] });
    },
  });
}
