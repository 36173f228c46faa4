// Every request about agencies.
import {
  type Agency,
  type AgencyInput,
  agencyHistorySchema,
  agencyListSchema,
  agencySchema,
  type SuccessionInput,
  successionSchema,
} from '@parindex/contract/agency';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, write } from '../../app/api.ts';

/** Agencies as they stood on a day (`yyyy-mm-dd`); undefined = today. Searching happens in the table, marks aside. */
export const agenciesQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['agencies', { on }],
    queryFn: ({ signal }) =>
      get(on === undefined ? '/api/agencies' : `/api/agencies?on=${on}`, agencyListSchema, { signal }),
  });

/** Creates an agency, or changes `existing` as it was read at `revision`. */
export function useSaveAgency(onSaved: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ existing, revision, input }: { existing: Agency | null; revision: number; input: AgencyInput }) =>
      existing === null
        ? write('POST', '/api/agencies', agencySchema, { body: input })
        : write('PUT', `/api/agencies/${encodeURIComponent(existing.id)}`, agencySchema, {
            body: { ...input, revision },
          }),
    onSuccess: onSaved,
    // After a conflict too: the list behind the dialog must show what stands.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['agencies'] }),
  });
}

/** Every version of one agency, and what became of it. */
export const agencyHistoryQuery = (agencyId: string) =>
  queryOptions({
    queryKey: ['agencies', 'history', agencyId],
    queryFn: ({ signal }) => get(`/api/agencies/${encodeURIComponent(agencyId)}`, agencyHistorySchema, { signal }),
  });

export function useRecordSuccession(onRecorded: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SuccessionInput) => write('POST', '/api/agency-successions', successionSchema, { body }),
    onSuccess: onRecorded,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['agencies'] }),
  });
}
