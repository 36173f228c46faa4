// Every request about imported results.
import { importedResultsSchema, importReplySchema } from '@parindex/contract/survey';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, upload } from '../../app/api.ts';

const addressOf = (roundId: string) => `/api/rounds/${roundId}/imported-results`;

export const importedResultsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'imported-results'],
    queryFn: ({ signal }) => get(addressOf(roundId), importedResultsSchema, { signal }),
  });

export function templateAddress(roundId: string): string {
  return `${addressOf(roundId)}/template`;
}

/** Sends a sheet: read only and told about (`dryRun`), or stored. */
export function sendResults(
  roundId: string,
  file: File,
  { dryRun, onProgress = () => {} }: { dryRun: boolean; onProgress?: (share: number) => void },
) {
  return upload(`${addressOf(roundId)}?dryRun=${dryRun}`, file, { reply: importReplySchema, onProgress });
}

export function useStoreResults(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => sendResults(roundId, file, { dryRun: false }),
    // What was computed and what is on the board may have changed with it.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['rounds', roundId] }),
  });
}
