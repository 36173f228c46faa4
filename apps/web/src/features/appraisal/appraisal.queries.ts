// Every request of the appraisal screens.
import {
  type AppraisalSheet,
  type AppraisedItem,
  acceptedSchema,
  appraisalListSchema,
  appraisalSheetSchema,
  appraisedItemSchema,
  type ItemAcross,
  itemAcrossSchema,
} from '@parindex/contract/appraisal';
import { itemHistorySchema } from '@parindex/contract/assessment';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, noReply, write } from '../../app/api.ts';
import type { Decision } from './decision-draft.ts';

export interface PassKey {
  readonly assessmentId: string;
  readonly pass: string;
}

export const appraisalsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['appraisals', roundId],
    queryFn: ({ signal }) => get(`/api/appraisals?roundId=${roundId}`, appraisalListSchema, { signal }),
  });

export const sheetQuery = ({ assessmentId, pass }: PassKey) =>
  queryOptions({
    queryKey: ['appraisal', assessmentId, pass],
    queryFn: ({ signal }) => get(`/api/appraisals/${assessmentId}/${pass}`, appraisalSheetSchema, { signal }),
  });

export const acrossQuery = (key: { roundId: string; group: string; code: string; pass: number }) =>
  queryOptions({
    queryKey: ['appraisal-across', key],
    queryFn: ({ signal }) =>
      get(
        `/api/rounds/${key.roundId}/items/${encodeURIComponent(key.code)}/appraisals?pass=${key.pass}&group=${encodeURIComponent(key.group)}`,
        itemAcrossSchema,
        { signal },
      ),
  });

export const historyQuery = (assessmentId: string, code: string) =>
  queryOptions({
    queryKey: ['item-history', assessmentId, code],
    staleTime: 0,
    queryFn: ({ signal }) =>
      get(`/api/assessments/${assessmentId}/items/${encodeURIComponent(code)}/history`, itemHistorySchema, { signal }),
  });

/** @throws {ProblemError | ConnectionError} */
export function saveDecision(
  { assessmentId, pass }: PassKey,
  { code, decision, revision }: { code: string; decision: Decision; revision: number },
): Promise<AppraisedItem> {
  return write(
    'PUT',
    `/api/appraisals/${assessmentId}/${pass}/items/${encodeURIComponent(code)}`,
    appraisedItemSchema,
    {
      body: { ...decision, revision },
    },
  );
}

/** The sheet once one item has been saved: the rest is kept, so that nothing jumps under the hand. */
export function withSaved(sheet: AppraisalSheet, code: string, saved: AppraisedItem): AppraisalSheet {
  const { appraisal, appraised, appraisedTotal, undecided } = saved;
  return {
    ...sheet,
    appraisedTotal,
    undecided,
    rows: sheet.rows.map((row) => (row.code === code ? { ...row, appraisal, appraised, acceptable: false } : row)),
  };
}

export function acrossWithSaved(across: ItemAcross, assessmentId: string, saved: AppraisedItem): ItemAcross {
  const { appraisal, appraised } = saved;
  return {
    ...across,
    rows: across.rows.map((row) => (row.assessmentId === assessmentId ? { ...row, appraisal, appraised } : row)),
  };
}

/** Accepting in one go, and closing the pass: both change more than one row, so the sheet is read again. */
export function usePassActions(key: PassKey) {
  const queryClient = useQueryClient();
  const address = `/api/appraisals/${key.assessmentId}/${key.pass}`;
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: sheetQuery(key).queryKey });
    await queryClient.invalidateQueries({ queryKey: ['appraisals'] });
    await queryClient.invalidateQueries({ queryKey: ['my-work'] });
  };
  const acceptAll = useMutation({
    mutationFn: () => write('POST', `${address}/acceptance`, acceptedSchema),
    onSettled,
  });
  const complete = useMutation({ mutationFn: () => write('POST', `${address}/completion`, noReply), onSettled });
  return { acceptAll, complete };
}
