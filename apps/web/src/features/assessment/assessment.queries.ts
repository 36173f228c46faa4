// Every request about dossiers, the evidence of their items and explanations.
import {
  type Assessment,
  assessmentSchema,
  assessmentStateSchema,
  type ExplainItem,
  explainedItemSchema,
  explanationSentSchema,
  explanationSheetSchema,
  itemHistorySchema,
  linkedEvidenceListSchema,
  type SavedItem,
  type SaveItem,
  savedItemSchema,
} from '@parindex/contract/assessment';
import { type EvidenceFields, evidenceListSchema, evidenceUploadReplySchema } from '@parindex/contract/evidence';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, upload, write } from '../../app/api.ts';

const sheetKey = (id: string) => ['assessment', id] as const;
const itemUrl = (id: string, code: string) => `/api/assessments/${id}/items/${encodeURIComponent(code)}`;

export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: sheetKey(id),
    queryFn: ({ signal }) => get(`/api/assessments/${id}`, assessmentSchema, { signal }),
  });

export const historyQuery = (id: string, code: string, revision: number) =>
  queryOptions({
    queryKey: ['assessment', id, 'history', code, revision],
    queryFn: ({ signal }) => get(`${itemUrl(id, code)}/history`, itemHistorySchema, { signal }),
  });

export const libraryQuery = (agencyId: string, search: string) =>
  queryOptions({
    queryKey: ['evidence', agencyId, search],
    queryFn: ({ signal }) =>
      get(
        `/api/agencies/${encodeURIComponent(agencyId)}/evidence?search=${encodeURIComponent(search)}`,
        evidenceListSchema,
        {
          signal,
        },
      ),
  });

export const explanationQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessment', id, 'explanation'],
    queryFn: ({ signal }) => get(`/api/assessments/${id}/explanation`, explanationSheetSchema, { signal }),
  });

export function sendItem(id: string, code: string, entry: SaveItem, key: string): Promise<SavedItem> {
  return write('PUT', itemUrl(id, code), savedItemSchema, { body: entry, idempotencyKey: key });
}

export function sendExplainedItem(id: string, code: string, answer: ExplainItem, key: string) {
  const url = `/api/assessments/${id}/explanation/items/${encodeURIComponent(code)}`;
  return write('PUT', url, explainedItemSchema, { body: answer, idempotencyKey: key });
}

/** Puts what a save answered where the sheet reads it; what still stands against handing in follows with the next reading. */
export function withSavedItem(sheet: Assessment, code: string, { entry, outcome, ...saved }: SavedItem): Assessment {
  const branches = new Map(saved.branches.map((branch) => [branch.code, branch.outcome]));
  const rows = sheet.rows.map((row) => {
    if (row.code === code) return { ...row, entry, outcome };
    const above = branches.get(row.code);
    return above === undefined ? row : { ...row, outcome: above };
  });
  return { ...sheet, totals: saved.totals, rows };
}

/** Forward, return, submission: the sheet is read again afterwards. */
export function useMoveAssessment(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ to, body }: { to: 'forward' | 'return' | 'submission'; body?: unknown }) =>
      write('POST', `/api/assessments/${id}/${to}`, assessmentStateSchema, { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sheetKey(id) }),
  });
}

export function useLinkEvidence(id: string, code: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { evidenceId: string; page: string | null }) =>
      write('POST', `${itemUrl(id, code)}/evidence`, linkedEvidenceListSchema, { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sheetKey(id) }),
  });
}

export function useUnlinkEvidence(id: string, code: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (evidenceId: string) =>
      write('DELETE', `${itemUrl(id, code)}/evidence/${evidenceId}`, linkedEvidenceListSchema),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sheetKey(id) }),
  });
}

/** Stores a file in the agency's library; the caller links it. */
export function uploadDocument(
  agencyId: string,
  { fields, file }: { fields: EvidenceFields; file: File },
  onProgress: (share: number) => void,
) {
  const url = `/api/agencies/${encodeURIComponent(agencyId)}/evidence`;
  return upload(url, file, { fields, reply: evidenceUploadReplySchema, onProgress });
}

export function useSendExplanation(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => write('POST', `/api/assessments/${id}/explanation/sending`, explanationSentSchema),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sheetKey(id) }),
  });
}
