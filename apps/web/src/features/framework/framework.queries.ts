// Every request about frameworks.
import {
  frameworkDetailSchema,
  frameworkImportReplySchema,
  frameworkListSchema,
  type IssueFramework,
} from '@parindex/contract/framework';
import { type CreateDraft, draftDetailSchema } from '@parindex/contract/framework-draft';
import { historySchema, type RetireFramework } from '@parindex/contract/framework-version';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, noReply, upload, write } from '../../app/api.ts';

const address = '/api/frameworks';

export const frameworksQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: ({ signal }) => get(address, frameworkListSchema, { signal }),
});

export const frameworkQuery = (id: string) =>
  queryOptions({
    queryKey: ['frameworks', id],
    queryFn: ({ signal }) => get(`${address}/${id}`, frameworkDetailSchema, { signal }),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['frameworks', id, 'history'],
    queryFn: ({ signal }) => get(`${address}/${id}/history`, historySchema, { signal }),
  });

/** A draft from an issued framework, for the editor. */
export function useCreateDraft() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateDraft) => write('POST', '/api/framework-drafts', draftDetailSchema, { body }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['frameworks'] });
      await queryClient.invalidateQueries({ queryKey: ['framework-drafts'] });
    },
  });
}

export function useRetireFramework(id: string, onRetired: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: RetireFramework) => write('POST', `${address}/${id}/retire`, historySchema, { body }),
    onSuccess: onRetired,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['frameworks'] }),
  });
}

/** Where the file itself is. */
export function fileAddress(id: string): string {
  return `${address}/${id}/file`;
}

/** A new framework of an authority, or the file of a draft read at `revision`. */
export type ImportTarget = { readonly authorityId: string } | { readonly id: string; readonly revision: string };

/** Sends a file: read only and told about (`dryRun`), or stored. */
export function sendFramework(
  file: File,
  target: ImportTarget,
  { dryRun, onProgress = () => {} }: { dryRun: boolean; onProgress?: (share: number) => void },
) {
  const options = { reply: frameworkImportReplySchema, onProgress };
  return 'id' in target
    ? upload(`${address}/${target.id}?dryRun=${dryRun}`, file, {
        ...options,
        method: 'PUT',
        fields: { revision: target.revision },
      })
    : upload(`${address}?dryRun=${dryRun}`, file, { ...options, fields: { authorityId: target.authorityId } });
}

export function useStoreFramework(onStored: (id: string) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ file, target }: { file: File; target: ImportTarget }) =>
      sendFramework(file, target, { dryRun: false }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['frameworks'] });
      if (id !== null) onStored(id);
    },
  });
}

export function useIssueFramework(id: string, onIssued: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: IssueFramework) => write('POST', `${address}/${id}/issue`, frameworkDetailSchema, { body }),
    onSuccess: onIssued,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['frameworks'] }),
  });
}

export function useRemoveFramework(id: string, onRemoved: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => write('DELETE', `${address}/${id}`, noReply),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: ['frameworks', id] });
      void queryClient.invalidateQueries({ queryKey: ['frameworks'], exact: true });
      onRemoved();
    },
  });
}
