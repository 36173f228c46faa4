// Every request about proposals and the yearly revision.
import { frameworkDetailSchema } from '@parindex/contract/framework';
import { draftListSchema } from '@parindex/contract/framework-draft';
import {
  type AnswerProposals,
  type CarryProposal,
  type Collect,
  carryingReplySchema,
  frameworkRevisionSchema,
  type Proposal,
  type ProposalInput,
  proposalSchema,
} from '@parindex/contract/framework-revision';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, noReply, write } from '../../app/api.ts';

const frameworkAddress = (frameworkId: string) => `/api/frameworks/${frameworkId}`;
const proposalAddress = (id: string) => `/api/framework-proposals/${id}`;

export const revisionQuery = (frameworkId: string) =>
  queryOptions({
    queryKey: ['framework-revision', frameworkId],
    queryFn: ({ signal }) => get(`${frameworkAddress(frameworkId)}/revision`, frameworkRevisionSchema, { signal }),
  });

/** The framework itself, for the words that stand now. */
export const presentQuery = (frameworkId: string) =>
  queryOptions({
    queryKey: ['frameworks', frameworkId],
    queryFn: ({ signal }) => get(frameworkAddress(frameworkId), frameworkDetailSchema, { signal }),
  });

/** Drafts of the authority that a proposal may be carried into. */
export const draftsQuery = (authorityId: string) =>
  queryOptions({
    queryKey: ['framework-revision', 'drafts', authorityId],
    queryFn: ({ signal }) =>
      get(`/api/framework-drafts?authorityId=${encodeURIComponent(authorityId)}`, draftListSchema, { signal }),
  });

export const carryingQuery = (proposalId: string, draftId: string) =>
  queryOptions({
    queryKey: ['framework-revision', 'carrying', proposalId, draftId],
    queryFn: ({ signal }) =>
      get(`${proposalAddress(proposalId)}/carrying?draftId=${draftId}`, carryingReplySchema, { signal }),
    // Others write in the draft meanwhile.
    staleTime: 0,
    gcTime: 0,
  });

export function annexAddress(frameworkId: string, format: 'csv' | 'xlsx'): string {
  return `${frameworkAddress(frameworkId)}/revision/file?format=${format}`;
}

/** What is saved: a new proposal under an id of the screen's own making, or another content of one that is there. */
export type ProposalToSave =
  | { readonly existing: null; readonly id: string; readonly agencyId: string; readonly content: ProposalInput }
  | { readonly existing: Proposal; readonly revision: number; readonly content: ProposalInput };

export function useSaveProposal(frameworkId: string, onSaved: () => void) {
  return useRevising(
    frameworkId,
    (sent: ProposalToSave) =>
      sent.existing === null
        ? write('POST', `${frameworkAddress(frameworkId)}/proposals`, proposalSchema, {
            body: { ...sent.content, id: sent.id, agencyId: sent.agencyId },
          })
        : write('PUT', proposalAddress(sent.existing.id), proposalSchema, {
            body: { ...sent.content, revision: sent.revision },
          }),
    onSaved,
  );
}

export function useRemoveProposal(frameworkId: string) {
  return useRevising(frameworkId, (id: string) => write('DELETE', proposalAddress(id), noReply));
}

export function useSendProposal(frameworkId: string) {
  return useRevising(frameworkId, ({ id, revision }: Proposal) =>
    write('POST', `${proposalAddress(id)}/send`, proposalSchema, { body: { revision } }),
  );
}

export function useCollect(frameworkId: string, onSaved: () => void) {
  return useRevising(
    frameworkId,
    (body: Collect) => write('PUT', `${frameworkAddress(frameworkId)}/revision`, frameworkRevisionSchema, { body }),
    onSaved,
  );
}

export function useAnswer(frameworkId: string, onSaved: () => void) {
  return useRevising(
    frameworkId,
    (body: AnswerProposals) =>
      write('POST', `${frameworkAddress(frameworkId)}/proposal-answers`, frameworkRevisionSchema, { body }),
    onSaved,
  );
}

export function useCarry(frameworkId: string, id: string, onCarried: () => void) {
  return useRevising(
    frameworkId,
    (body: CarryProposal) => write('POST', `${proposalAddress(id)}/carry`, proposalSchema, { body }),
    onCarried,
  );
}

/** Whatever came of it, the screen shows what stands. */
function useRevising<Sent, Reply>(
  frameworkId: string,
  mutationFn: (sent: Sent) => Promise<Reply>,
  onSuccess: () => void = () => {},
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['framework-revision', frameworkId] }),
  });
}
