// Every request about drafts of frameworks.
import { agencyListSchema } from '@parindex/contract/agency';
import {
  type CreateDraft,
  type DraftDetail,
  draftChangesSchema,
  draftCheckSchema,
  draftDetailSchema,
  draftListSchema,
  type IssueDraft,
  issuedDraftSchema,
  type SendChanges,
} from '@parindex/contract/framework-draft';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, noReply, write } from '../../app/api.ts';
import type { OpenedDraft } from './model/draft-session.ts';

const address = '/api/framework-drafts';

export const draftsQuery = queryOptions({
  queryKey: ['framework-drafts'],
  queryFn: ({ signal }) => get(address, draftListSchema, { signal }),
});

const readDetail = (id: string, signal?: AbortSignal) =>
  get(`${address}/${id}`, draftDetailSchema, signal ? { signal } : {});

/** Read anew each time the editor opens; from then on the session keeps it up to date. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['framework-drafts', id],
    queryFn: ({ signal }) => readDetail(id, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });

/** The gate as the server sees it, on what it has stored. */
export const draftCheckQuery = (id: string, sequence: number) =>
  queryOptions({
    queryKey: ['framework-drafts', id, 'check', sequence],
    queryFn: ({ signal }) => get(`${address}/${id}/check`, draftCheckSchema, { signal }),
  });

/** Names of agencies, for owners and exceptions. */
export const agencyNamesQuery = queryOptions({
  queryKey: ['agencies', 'names'],
  staleTime: 10 * 60_000,
  queryFn: async ({ signal }) => {
    const { agencies } = await get('/api/agencies', agencyListSchema, { signal });
    return agencies.map(({ id, name, group }) => ({ id, name, group }));
  },
});

export function opened({ fields, lists, sequence, editors }: DraftDetail): OpenedDraft {
  return { draft: openDraft({ fields, lists }), sequence, editors };
}

export async function reopenDraft(id: string): Promise<OpenedDraft> {
  return opened(await readDetail(id));
}

export function sendChanges(id: string, body: SendChanges) {
  return write('POST', `${address}/${id}/changes`, draftChangesSchema, { body });
}

export function readChanges(id: string, since: number) {
  return get(`${address}/${id}/changes?since=${since}`, draftChangesSchema);
}

export function draftFileAddress(id: string, format: 'yaml' | 'xlsx'): string {
  return `${address}/${id}/file?format=${format}`;
}

export function useCreateDraft(onCreated: (id: string) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateDraft) => write('POST', address, draftDetailSchema, { body }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['framework-drafts'], exact: true });
      onCreated(id);
    },
  });
}

export function useRemoveDraft(id: string, onRemoved: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => write('DELETE', `${address}/${id}`, noReply),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['framework-drafts'], exact: true });
      onRemoved();
    },
  });
}

export function useIssueDraft(id: string, onIssued: (frameworkId: string) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: IssueDraft) => write('POST', `${address}/${id}/issue`, issuedDraftSchema, { body }),
    onSuccess: async ({ frameworkId }) => {
      await queryClient.invalidateQueries({ queryKey: ['frameworks'] });
      void queryClient.invalidateQueries({ queryKey: ['framework-drafts'], exact: true });
      onIssued(frameworkId);
    },
  });
}
