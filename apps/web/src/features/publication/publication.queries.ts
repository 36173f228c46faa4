// Every request about entering the result of an earlier year.
import { type PastResult, type PastResultFields, pastResultSchema } from '@parindex/contract/result';
import { roundDetailSchema } from '@parindex/contract/round';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, upload } from '../../app/api.ts';

/** The round whose result is entered; the same reading as on its own screen. */
export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId],
    queryFn: ({ signal }) => get(`/api/rounds/${roundId}`, roundDetailSchema, { signal }),
  });

export interface PastResultForm {
  readonly fields: PastResultFields;
  readonly file: File;
}

/** `dryRun` reads, computes and tells; nothing is stored. */
export function sendPastResult(
  roundId: string,
  { fields, file }: PastResultForm,
  { dryRun, onProgress = () => {} }: { dryRun: boolean; onProgress?: (share: number) => void },
): Promise<PastResult> {
  const address = `/api/rounds/${roundId}/past-result?dryRun=${dryRun}`;
  return upload(address, file, { reply: pastResultSchema, fields: { ...fields }, onProgress });
}

export function useEnterPastResult(roundId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (form: PastResultForm) => sendPastResult(roundId, form, { dryRun: false }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['rounds'] }),
  });
}
