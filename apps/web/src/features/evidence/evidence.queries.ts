// Every request about the library of evidence.
import { type EvidenceFields, evidenceListSchema, evidenceUploadReplySchema } from '@parindex/contract/evidence';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, noReply, upload, write } from '../../app/api.ts';

const libraryUrl = (agencyId: string) => `/api/agencies/${encodeURIComponent(agencyId)}/evidence`;

export const libraryQuery = (agencyId: string) =>
  queryOptions({
    queryKey: ['evidence', agencyId],
    queryFn: ({ signal }) => get(libraryUrl(agencyId), evidenceListSchema, { signal }),
  });

export function uploadDocument(
  agencyId: string,
  { fields, file }: { fields: EvidenceFields; file: File },
  onProgress: (share: number) => void,
) {
  return upload(libraryUrl(agencyId), file, { fields, reply: evidenceUploadReplySchema, onProgress });
}

export function useDeleteEvidence(agencyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => write('DELETE', `/api/evidence/${id}`, noReply),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['evidence', agencyId] }),
  });
}
