// Every request about annexes: reading one, and the draft it becomes.
import { type AnnexMappingChoice, type AnnexReply, annexReplySchema } from '@parindex/contract/framework-annex';
import { type CreateDraft, draftDetailSchema } from '@parindex/contract/framework-draft';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { upload, write } from '../../../app/api.ts';

export const templateAddress = '/api/framework-annex/template';

export interface AnnexRequest {
  readonly authorityId: string;
  readonly mapping?: AnnexMappingChoice;
}

/** Reads the file and tells; nothing is stored. */
export function readAnnex(
  file: File,
  fields: AnnexRequest,
  onProgress: (share: number) => void = () => {},
): Promise<AnnexReply> {
  return upload('/api/framework-annex', file, { reply: annexReplySchema, fields, onProgress });
}

export function useCreateDraft(onCreated: (draftId: string) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateDraft) => write('POST', '/api/framework-drafts', draftDetailSchema, { body }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['framework-drafts'] });
      onCreated(id);
    },
  });
}
