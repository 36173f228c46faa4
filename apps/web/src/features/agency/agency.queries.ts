// Every request about agencies.
import { type Agency, type AgencyInput, agencyListSchema, agencySchema } from '@parindex/contract/agency';
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
